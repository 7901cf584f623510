<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>StateDiagram</name>
    <message>
        <source>connect()</source>
        <translation>connect()</translation>
    </message>
    <message>
        <source>listen()</source>
        <translation>listen()</translation>
    </message>
    <message>
        <source>recv SYN+ACK</source>
        <translation>SYN+ACK 받음</translation>
    </message>
    <message>
        <source>recv SYN</source>
        <translation>SYN 받음</translation>
    </message>
    <message>
        <source>recv ACK</source>
        <translation>ACK 받음</translation>
    </message>
    <message>
        <source>close()</source>
        <translation>close()</translation>
    </message>
    <message>
        <source>recv FIN</source>
        <translation>FIN 받음</translation>
    </message>
    <message>
        <source>after 60 s</source>
        <translation>60초 뒤</translation>
    </message>
    <message>
        <source>recv FIN+ACK</source>
        <translation>FIN+ACK 받음</translation>
    </message>
    <message>
        <source>RST or given up</source>
        <translation>RST 또는 포기</translation>
    </message>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
</context>
<context>
    <name>sockeye::AbilitiesDialog</name>
    <message>
        <source>States of its own sockets</source>
        <translation>자신의 소켓 상태</translation>
    </message>
    <message>
        <source>Every socket of this computer</source>
        <translation>이 컴퓨터의 모든 소켓</translation>
    </message>
    <message>
        <source>Segments on the wire</source>
        <translation>회선의 세그먼트</translation>
    </message>
    <message>
        <source>A network of its own</source>
        <translation>전용 네트워크</translation>
    </message>
    <message>
        <source>TCP_INFO tells the TCP state of each socket.</source>
        <translation>TCP_INFO가 소켓마다 TCP 상태를 알려 줍니다.</translation>
    </message>
    <message>
        <source>TCP_INFO cannot be read (%1): something forbids it.</source>
        <translation>TCP_INFO를 읽을 수 없습니다(%1). 무언가가 막고 있습니다.</translation>
    </message>
    <message>
        <source>sock_diag lists sockets, and follows those of this program after close().</source>
        <translation>sock_diag로 소켓을 열거하고, 이 프로그램의 소켓은 close() 뒤에도 따라갑니다.</translation>
    </message>
    <message>
        <source>The kernel does not list sockets (%1): states after close() are not seen.</source>
        <translation>커널이 소켓을 열거해 주지 않습니다(%1). close() 뒤의 상태는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>The TCP segments of this program’s connections can be captured.</source>
        <translation>이 프로그램 연결의 TCP 세그먼트를 캡처할 수 있습니다.</translation>
    </message>
    <message>
        <source>TCP segments are not captured (%1): that needs the right CAP_NET_RAW.</source>
        <translation>TCP 세그먼트를 캡처하지 않습니다(%1). CAP_NET_RAW 권한이 필요합니다.</translation>
    </message>
    <message>
        <source>Experiments may have a private network, which needs no privilege.</source>
        <translation>실험이 전용 네트워크를 쓸 수 있으며, 특별한 권한은 필요 없습니다.</translation>
    </message>
    <message>
        <source>Experiments have no private network (%1): this system forbids user namespaces.</source>
        <translation>실험이 전용 네트워크를 쓸 수 없습니다(%1). 이 시스템은 사용자 네임스페이스를 금지합니다.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>시험해 보는 중…</translation>
    </message>
    <message>
        <source>What can I see here?</source>
        <translation>여기서 무엇을 볼 수 있나요?</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>The command that gives the right; then start Sockeye again</source>
        <translation>권한을 주는 명령. 실행한 뒤 Sockeye를 다시 시작합니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>Every step of a state</source>
        <translation>모든 상태 전이</translation>
    </message>
    <message>
        <source>The kernel’s tracepoint tells each step, also those too short to be looked at.</source>
        <translation>커널의 추적점이 너무 짧아 들여다볼 수 없는 것까지 모든 전이를 알려 줍니다.</translation>
    </message>
    <message>
        <source>The kernel’s tracepoint cannot be read (%1): the shortest states are implied. That needs tracefs and the right CAP_PERFMON.</source>
        <translation>커널의 추적점을 읽을 수 없습니다(%1). 가장 짧은 상태는 추론으로 표시합니다. tracefs와 CAP_PERFMON 권한이 필요합니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what it does (keys)</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Socket</source>
        <translation>소켓(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>색상(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>새 세션(&amp;N)</translation>
    </message>
    <message>
        <source>Start a new session in a window of its own</source>
        <translation>새 창에서 새 세션을 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a saved session in a window of its own</source>
        <translation>저장한 세션을 새 창에서 엽니다</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>다른 이름으로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Give this session a name and go on recording there</source>
        <translation>이 세션에 이름을 붙이고 그 파일에 계속 기록합니다</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>창 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Close this window and its sockets</source>
        <translation>이 창과 이 창의 소켓을 닫습니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Close every window and every socket</source>
        <translation>모든 창과 모든 소켓을 닫습니다</translation>
    </message>
    <message>
        <source>&amp;Copy event</source>
        <translation>이벤트 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected events as text</source>
        <translation>선택한 이벤트를 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for text, bytes, a call or an errno</source>
        <translation>텍스트, 바이트, 호출, errno를 찾습니다</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next event that was looked for</source>
        <translation>찾는 이벤트 중 다음으로 이동합니다</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>이전 찾기(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the event before that was looked for</source>
        <translation>찾는 이벤트 중 이전으로 이동합니다</translation>
    </message>
    <message>
        <source>Fi&amp;lter events</source>
        <translation>이벤트 필터(&amp;L)</translation>
    </message>
    <message>
        <source>Show only the events that match</source>
        <translation>조건에 맞는 이벤트만 표시합니다</translation>
    </message>
    <message>
        <source>&amp;Jump to time…</source>
        <translation>시각으로 이동(&amp;J)…</translation>
    </message>
    <message>
        <source>Go to the first event at or after a time</source>
        <translation>지정한 시각 이후의 첫 이벤트로 이동합니다</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>환경 설정(&amp;R)…</translation>
    </message>
    <message>
        <source>How large a session may grow</source>
        <translation>세션이 커질 수 있는 한도</translation>
    </message>
    <message>
        <source>&amp;Listen…</source>
        <translation>수신 대기(&amp;L)…</translation>
    </message>
    <message>
        <source>Wait for connections on an address of this computer</source>
        <translation>이 컴퓨터의 주소에서 연결을 기다립니다</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>연결(&amp;C)…</translation>
    </message>
    <message>
        <source>Connect to an address</source>
        <translation>주소에 연결합니다</translation>
    </message>
    <message>
        <source>&amp;Datagram…</source>
        <translation>데이터그램(&amp;D)…</translation>
    </message>
    <message>
        <source>Open a datagram socket</source>
        <translation>데이터그램 소켓을 엽니다</translation>
    </message>
    <message>
        <source>Make &amp;both ends here</source>
        <translation>양쪽 끝을 여기서 만들기(&amp;B)</translation>
    </message>
    <message>
        <source>Make a listener on 127.0.0.1 and a client connected to it</source>
        <translation>127.0.0.1에 수신 대기 소켓과 여기에 연결된 클라이언트를 만듭니다</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>보내기(&amp;S)</translation>
    </message>
    <message>
        <source>Send what the send panel holds</source>
        <translation>보내기 패널의 내용을 보냅니다</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>닫기(&amp;O)</translation>
    </message>
    <message>
        <source>close(): this end is done; what was sent is still delivered</source>
        <translation>close(): 이쪽은 끝났습니다. 이미 보낸 데이터는 계속 전달됩니다</translation>
    </message>
    <message>
        <source>S&amp;hut down sending</source>
        <translation>송신 종료(&amp;H)</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR): tell the other end that no more will come, and go on receiving</source>
        <translation>shutdown(SHUT_WR): 더 보낼 것이 없다고 상대에게 알리고 계속 받습니다</translation>
    </message>
    <message>
        <source>Shut down &amp;receiving</source>
        <translation>수신 종료(&amp;R)</translation>
    </message>
    <message>
        <source>shutdown(SHUT_RD): read nothing more</source>
        <translation>shutdown(SHUT_RD): 더는 읽지 않습니다</translation>
    </message>
    <message>
        <source>Shut do&amp;wn both</source>
        <translation>양방향 종료(&amp;W)</translation>
    </message>
    <message>
        <source>shutdown(SHUT_RDWR): neither send nor receive</source>
        <translation>shutdown(SHUT_RDWR): 보내지도 받지도 않습니다</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>리셋(&amp;T)</translation>
    </message>
    <message>
        <source>close() with SO_LINGER 0: a TCP peer gets RST, unsent bytes are thrown away</source>
        <translation>SO_LINGER 0으로 close(): TCP 상대는 RST를 받고, 보내지 않은 바이트는 버려집니다</translation>
    </message>
    <message>
        <source>Close &amp;all sockets</source>
        <translation>모든 소켓 닫기(&amp;A)</translation>
    </message>
    <message>
        <source>close() every socket of this session</source>
        <translation>이 세션의 모든 소켓을 close() 합니다</translation>
    </message>
    <message>
        <source>A&amp;utomatic</source>
        <translation>자동(&amp;U)</translation>
    </message>
    <message>
        <source>Accept and read as fast as the kernel delivers</source>
        <translation>커널이 전달하는 대로 바로 수락하고 읽습니다</translation>
    </message>
    <message>
        <source>Step b&amp;y step</source>
        <translation>단계별(&amp;Y)</translation>
    </message>
    <message>
        <source>Nothing happens until you issue a call, and then it really blocks</source>
        <translation>직접 호출하기 전에는 아무 일도 일어나지 않으며, 호출은 실제로 블록됩니다</translation>
    </message>
    <message>
        <source>Cancel wa&amp;iting calls</source>
        <translation>대기 중인 호출 취소(&amp;I)</translation>
    </message>
    <message>
        <source>End the calls of this socket that still wait</source>
        <translation>이 소켓에서 아직 기다리는 호출을 끝냅니다</translation>
    </message>
    <message>
        <source>Ask for the local address</source>
        <translation>로컬 주소 조회</translation>
    </message>
    <message>
        <source>getsockname(): the address of this end</source>
        <translation>getsockname(): 이쪽 끝의 주소</translation>
    </message>
    <message>
        <source>Ask for the peer’s address</source>
        <translation>상대 주소 조회</translation>
    </message>
    <message>
        <source>getpeername(): the address of the other end</source>
        <translation>getpeername(): 상대쪽 끝의 주소</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>복제(&amp;P)</translation>
    </message>
    <message>
        <source>dup(): a second descriptor of the same socket</source>
        <translation>dup(): 같은 소켓의 두 번째 디스크립터</translation>
    </message>
    <message>
        <source>&amp;Join a multicast group…</source>
        <translation>멀티캐스트 그룹 가입(&amp;J)…</translation>
    </message>
    <message>
        <source>Receive what is sent to a group</source>
        <translation>그룹으로 보낸 데이터를 받습니다</translation>
    </message>
    <message>
        <source>Lea&amp;ve a multicast group…</source>
        <translation>멀티캐스트 그룹 탈퇴(&amp;V)…</translation>
    </message>
    <message>
        <source>Receive no more of what is sent to a group</source>
        <translation>그룹으로 보낸 데이터를 더는 받지 않습니다</translation>
    </message>
    <message>
        <source>&amp;Sockets</source>
        <translation>소켓(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the list of sockets</source>
        <translation>소켓 목록을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>검사기(&amp;I)</translation>
    </message>
    <message>
        <source>Show or hide the bytes of the selected event</source>
        <translation>선택한 이벤트의 바이트를 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Show or hide the send panel</source>
        <translation>보내기 패널을 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>호출(&amp;C)</translation>
    </message>
    <message>
        <source>Show the calls of the selected socket, and issue one</source>
        <translation>선택한 소켓의 호출을 보고 직접 호출합니다</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>옵션(&amp;O)</translation>
    </message>
    <message>
        <source>Show the selected socket’s options, and set them</source>
        <translation>선택한 소켓의 옵션을 보고 설정합니다</translation>
    </message>
    <message>
        <source>&amp;Bytes</source>
        <translation>바이트(&amp;B)</translation>
    </message>
    <message>
        <source>Show the bytes of the selected event across the window</source>
        <translation>선택한 이벤트의 바이트를 창 전체 너비로 표시합니다</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>데스크톱 설정대로(&amp;D)</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>데스크톱의 밝거나 어두운 설정을 따릅니다</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on light</source>
        <translation>밝은 바탕에 어두운 글자</translation>
    </message>
    <message>
        <source>Light text on dark</source>
        <translation>어두운 바탕에 밝은 글자</translation>
    </message>
    <message>
        <source>The desktop’s language from the next start on</source>
        <translation>다음 시작부터 데스크톱의 언어를 씁니다</translation>
    </message>
    <message>
        <source>English from the next start on</source>
        <translation>다음 시작부터 영어를 씁니다</translation>
    </message>
    <message>
        <source>Korean from the next start on</source>
        <translation>다음 시작부터 한국어를 씁니다</translation>
    </message>
    <message>
        <source>&amp;Follow the newest event</source>
        <translation>최신 이벤트 따라가기(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the newest event and stay there</source>
        <translation>최신 이벤트로 이동하여 계속 따라갑니다</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>배치 초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Put every panel back where it was at first</source>
        <translation>모든 패널을 처음 자리로 되돌립니다</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>화면 전체를 씁니다</translation>
    </message>
    <message>
        <source>What the &amp;filter understands</source>
        <translation>필터 문법(&amp;F)</translation>
    </message>
    <message>
        <source>The words and signs that choose events</source>
        <translation>이벤트를 고르는 단어와 기호</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>Every action and its keys</source>
        <translation>모든 동작과 단축키</translation>
    </message>
    <message>
        <source>&amp;About Sockeye</source>
        <translation>Sockeye 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and where files are kept</source>
        <translation>버전, 라이선스, 파일 위치</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>어둡게(&amp;K)</translation>
    </message>
    <message>
        <source>Write the events as CSV, JSON lines, text or raw bytes, or as a program</source>
        <translation>이벤트를 CSV, JSON Lines, 텍스트, 원시 바이트 또는 프로그램으로 저장합니다</translation>
    </message>
    <message>
        <source>Export the la&amp;dder…</source>
        <translation>시퀀스 다이어그램 내보내기(&amp;D)…</translation>
    </message>
    <message>
        <source>Write the ladder as an SVG or PNG picture</source>
        <translation>시퀀스 다이어그램을 SVG나 PNG 그림으로 저장합니다</translation>
    </message>
    <message>
        <source>Watch a&amp;nother program’s connection…</source>
        <translation>다른 프로그램의 연결 지켜보기(&amp;N)…</translation>
    </message>
    <message>
        <source>Record the states of a connection this program did not make</source>
        <translation>이 프로그램이 만들지 않은 연결의 상태를 기록합니다</translation>
    </message>
    <message>
        <source>Capture se&amp;gments</source>
        <translation>세그먼트 캡처(&amp;G)</translation>
    </message>
    <message>
        <source>Record the TCP segments of connections made from now on, where this program has the right CAP_NET_RAW</source>
        <translation>이 프로그램에 CAP_NET_RAW 권한이 있으면 지금부터 맺는 연결의 TCP 세그먼트를 기록합니다</translation>
    </message>
    <message>
        <source>L&amp;adder</source>
        <translation>시퀀스(&amp;A)</translation>
    </message>
    <message>
        <source>Show what the two ends called, sent and went through, in order</source>
        <translation>두 끝의 호출, 주고받은 데이터, 거친 상태를 순서대로 봅니다</translation>
    </message>
    <message>
        <source>Coun&amp;ters</source>
        <translation>카운터(&amp;T)</translation>
    </message>
    <message>
        <source>Show the selected socket’s round trips, windows, queues and losses over time</source>
        <translation>선택한 소켓의 왕복 시간, 윈도, 큐, 손실을 시간에 따라 표시합니다</translation>
    </message>
    <message>
        <source>What can I &amp;see here?</source>
        <translation>여기서 무엇을 볼 수 있나요?(&amp;S)</translation>
    </message>
    <message>
        <source>What this program may do on this computer, and how it may do more</source>
        <translation>이 컴퓨터에서 이 프로그램이 할 수 있는 일과 더 할 수 있게 하는 방법</translation>
    </message>
    <message>
        <source>Show the &amp;experiments</source>
        <translation>실험 보기(&amp;E)</translation>
    </message>
    <message>
        <source>See what is taught about sockets on your own kernel, one call at a time</source>
        <translation>소켓에 대해 배우는 것을 자기 커널에서 호출 하나씩 봅니다</translation>
    </message>
    <message>
        <source>&amp;Find an experiment</source>
        <translation>실험 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>Look for a call, a state or an errno among the experiments</source>
        <translation>실험에서 호출, 상태, errno를 찾습니다</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 단계(&amp;S)</translation>
    </message>
    <message>
        <source>Make the next call of the experiment, and wait</source>
        <translation>실험의 다음 호출을 하고 기다립니다</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>Make all calls of the experiment that are left</source>
        <translation>실험의 남은 호출을 모두 합니다</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>멈춤(&amp;P)</translation>
    </message>
    <message>
        <source>Stop before the next call of the experiment</source>
        <translation>실험의 다음 호출 앞에서 멈춥니다</translation>
    </message>
    <message>
        <source>Close what the experiment has opened, and go back to its beginning</source>
        <translation>실험이 연 것을 닫고 처음으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Run to the selected &amp;line</source>
        <translation>선택한 줄까지 실행(&amp;L)</translation>
    </message>
    <message>
        <source>Begin the experiment anew and pause before the selected line</source>
        <translation>실험을 새로 시작해 선택한 줄 앞에서 멈춥니다</translation>
    </message>
    <message>
        <source>&amp;Ask me to predict</source>
        <translation>예상 물어보기(&amp;A)</translation>
    </message>
    <message>
        <source>Ask what you expect before each step that may surprise, and keep the score</source>
        <translation>뜻밖일 수 있는 단계 앞에서 예상을 묻고 점수를 셉니다</translation>
    </message>
    <message>
        <source>&amp;Compare the last two runs</source>
        <translation>마지막 두 실행 비교(&amp;C)</translation>
    </message>
    <message>
        <source>Show what came out differently, step by step</source>
        <translation>달라진 것을 단계별로 보여 줍니다</translation>
    </message>
    <message>
        <source>Take away as C pro&amp;gram…</source>
        <translation>C 프로그램으로 가져가기(&amp;G)…</translation>
    </message>
    <message>
        <source>Write the experiment as a C program that compiles as it is</source>
        <translation>실험을 그대로 컴파일되는 C 프로그램으로 씁니다</translation>
    </message>
    <message>
        <source>Take away as Pytho&amp;n program…</source>
        <translation>Python 프로그램으로 가져가기(&amp;N)…</translation>
    </message>
    <message>
        <source>Write the experiment as a Python program</source>
        <translation>실험을 Python 프로그램으로 씁니다</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>실험(&amp;X)</translation>
    </message>
    <message>
        <source>Se&amp;quence of messages</source>
        <translation>메시지 순서(&amp;Q)</translation>
    </message>
    <message>
        <source>Send messages one after another, and wait for the replies they should have</source>
        <translation>메시지를 차례로 보내고, 와야 할 응답을 기다립니다</translation>
    </message>
    <message>
        <source>B&amp;yte order</source>
        <translation>바이트 순서(&amp;Y)</translation>
    </message>
    <message>
        <source>See what htons() and its kin do to a number, and what comes of forgetting them</source>
        <translation>htons() 등이 숫자를 어떻게 바꾸는지, 잊으면 어떻게 되는지 봅니다</translation>
    </message>
    <message>
        <source>&amp;Find in the bytes…</source>
        <translation>바이트에서 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Look for text, hex, a value or a regular expression in the bytes shown</source>
        <translation>표시된 바이트에서 텍스트, 16진수, 값, 정규식을 찾습니다</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>다음 결과(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next hit in the bytes</source>
        <translation>바이트에서 찾은 다음 자리로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>이전 결과(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the hit before in the bytes</source>
        <translation>바이트에서 찾은 이전 자리로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Go to offset…</source>
        <translation>오프셋으로 이동(&amp;G)…</translation>
    </message>
    <message>
        <source>Put the cursor on the byte with a number</source>
        <translation>지정한 번호의 바이트에 커서를 둡니다</translation>
    </message>
    <message>
        <source>&amp;Whole stream</source>
        <translation>스트림 전체(&amp;W)</translation>
    </message>
    <message>
        <source>All that the socket sent or received, joined together, instead of one event</source>
        <translation>이벤트 하나 대신 소켓이 보내거나 받은 것을 모두 이어서 보여 줍니다</translation>
    </message>
    <message>
        <source>As &amp;many as fit</source>
        <translation>들어가는 만큼(&amp;M)</translation>
    </message>
    <message>
        <source>As many bytes in a row as there is room for</source>
        <translation>한 줄에 들어가는 만큼 바이트를 놓습니다</translation>
    </message>
    <message>
        <source>8 bytes in a row</source>
        <translation>한 줄에 8바이트</translation>
    </message>
    <message>
        <source>16 bytes in a row</source>
        <translation>한 줄에 16바이트</translation>
    </message>
    <message>
        <source>32 bytes in a row</source>
        <translation>한 줄에 32바이트</translation>
    </message>
    <message>
        <source>Every byte stands alone</source>
        <translation>바이트마다 띄웁니다</translation>
    </message>
    <message>
        <source>A gap after every 2 bytes</source>
        <translation>2바이트마다 띄웁니다</translation>
    </message>
    <message>
        <source>A gap after every 4 bytes</source>
        <translation>4바이트마다 띄웁니다</translation>
    </message>
    <message>
        <source>A gap after every 8 bytes</source>
        <translation>8바이트마다 띄웁니다</translation>
    </message>
    <message>
        <source>&amp;Hexadecimal</source>
        <translation>16진수(&amp;H)</translation>
    </message>
    <message>
        <source>Offsets in hexadecimal</source>
        <translation>오프셋을 16진수로</translation>
    </message>
    <message>
        <source>&amp;Decimal</source>
        <translation>10진수(&amp;D)</translation>
    </message>
    <message>
        <source>Offsets in decimal</source>
        <translation>오프셋을 10진수로</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>바이트를 16진수로</translation>
    </message>
    <message>
        <source>Bytes in decimal</source>
        <translation>바이트를 10진수로</translation>
    </message>
    <message>
        <source>&amp;Octal</source>
        <translation>8진수(&amp;O)</translation>
    </message>
    <message>
        <source>Bytes in octal</source>
        <translation>바이트를 8진수로</translation>
    </message>
    <message>
        <source>&amp;Binary</source>
        <translation>2진수(&amp;B)</translation>
    </message>
    <message>
        <source>Bytes in binary</source>
        <translation>바이트를 2진수로</translation>
    </message>
    <message>
        <source>Bytes in a &amp;row</source>
        <translation>한 줄의 바이트(&amp;R)</translation>
    </message>
    <message>
        <source>Gr&amp;oups of</source>
        <translation>묶음 크기(&amp;O)</translation>
    </message>
    <message>
        <source>Offse&amp;ts</source>
        <translation>오프셋(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>숫자 표기(&amp;D)</translation>
    </message>
    <message>
        <source>Rep&amp;ort the last run…</source>
        <translation>마지막 실행 보고서(&amp;O)…</translation>
    </message>
    <message>
        <source>Write the last run as a page of HTML: calls, states and verdicts</source>
        <translation>마지막 실행을 HTML 한 쪽으로 씁니다. 호출, 상태, 판정이 담깁니다</translation>
    </message>
    <message>
        <source>Set a&amp;side to compare</source>
        <translation>비교하려고 따로 두기(&amp;S)</translation>
    </message>
    <message>
        <source>Keep what is shown for a comparison</source>
        <translation>지금 보이는 것을 비교에 쓰려고 둡니다</translation>
    </message>
    <message>
        <source>&amp;Compare with what was set aside</source>
        <translation>따로 둔 것과 비교(&amp;C)</translation>
    </message>
    <message>
        <source>Show it and what is shown now side by side, with what differs marked</source>
        <translation>따로 둔 것과 지금 보이는 것을 나란히 놓고 다른 곳을 표시합니다</translation>
    </message>
    <message>
        <source>Add a &amp;bookmark…</source>
        <translation>책갈피 추가(&amp;B)…</translation>
    </message>
    <message>
        <source>Give the selected bytes a name and a colour, kept in the session</source>
        <translation>선택한 바이트에 이름과 색을 주고 세션에 남깁니다</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>책갈피(&amp;K)</translation>
    </message>
    <message>
        <source>List the session’s bookmarks</source>
        <translation>세션의 책갈피를 보여 줍니다</translation>
    </message>
    <message>
        <source>&amp;Undo bookmark</source>
        <translation>책갈피 되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last bookmark, name or deletion</source>
        <translation>마지막으로 만들거나 이름을 바꾸거나 지운 것을 되돌립니다</translation>
    </message>
    <message>
        <source>Run aga&amp;in and compare</source>
        <translation>다시 실행해 비교(&amp;I)</translation>
    </message>
    <message>
        <source>Run it with the numbers that stand there now, and show what came out otherwise than the last time</source>
        <translation>지금 적힌 값으로 실행하고, 지난번과 다르게 나온 것을 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>sockeye::Banner</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>sockeye::BookmarkModel</name>
    <message>
        <source>No name</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>offsets</comment>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a bookmark&apos;s name and colour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>sockeye::BookmarkSheet</name>
    <message>
        <source>Bookmark</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>sockeye::BookmarksPanel</name>
    <message>
        <source>No bookmarks yet.</source>
        <translation>아직 책갈피가 없습니다.</translation>
    </message>
    <message>
        <source>Select bytes and press Ctrl+M: they get a name and a colour, and stay in the session.</source>
        <translation>바이트를 선택하고 Ctrl+M을 누르세요. 이름과 색이 붙고 세션에 남습니다.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>&amp;Go to it</source>
        <translation>그리로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>색(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sockeye::ByteCells</name>
    <message>
        <source>%1: the highest byte first</source>
        <translation>%1: 가장 높은 바이트가 먼저</translation>
    </message>
    <message>
        <source>%1: the lowest byte first</source>
        <translation>%1: 가장 낮은 바이트가 먼저</translation>
    </message>
</context>
<context>
    <name>sockeye::ByteOrderPanel</name>
    <message>
        <source>Decimal, or hexadecimal after 0x</source>
        <translation>십진수, 또는 0x 뒤의 십육진수</translation>
    </message>
    <message>
        <source>%1: %2 bytes, %3()</source>
        <comment>a type, its size and its conversion</comment>
        <translation>%1: %2바이트, %3()</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>값(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>형식(&amp;T)</translation>
    </message>
    <message>
        <source>Sen&amp;der</source>
        <translation>보내는 쪽(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Receiver</source>
        <translation>받는 쪽(&amp;R)</translation>
    </message>
    <message>
        <source>To the send panel</source>
        <translation>보내기 패널로</translation>
    </message>
    <message>
        <source>Take the number in network order to the send panel</source>
        <translation>숫자를 네트워크 순서로 보내기 패널에 넣습니다</translation>
    </message>
    <message>
        <source>Take the bytes as they lie in memory to the send panel</source>
        <translation>메모리에 놓인 그대로의 바이트를 보내기 패널에 넣습니다</translation>
    </message>
    <message>
        <source>In the sender’s memory</source>
        <translation>보내는 쪽의 메모리</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>회선에서</translation>
    </message>
    <message>
        <source>Network byte order: the highest byte first.</source>
        <translation>네트워크 바이트 순서: 가장 높은 바이트가 먼저입니다.</translation>
    </message>
    <message>
        <source>What the programs do</source>
        <translation>프로그램이 하는 일</translation>
    </message>
    <message>
        <source>The receiver gets</source>
        <translation>받는 쪽이 읽는 값</translation>
    </message>
    <message>
        <source>Little endian: the lowest byte first.</source>
        <translation>리틀 엔디언: 가장 낮은 바이트가 먼저입니다.</translation>
    </message>
    <message>
        <source>Big endian: the highest byte first.</source>
        <translation>빅 엔디언: 가장 높은 바이트가 먼저입니다.</translation>
    </message>
    <message>
        <source>This number is the same in both orders; another one shows the difference.</source>
        <translation>이 숫자는 두 순서에서 같습니다. 다른 숫자를 넣으면 차이가 보입니다.</translation>
    </message>
    <message>
        <source>As a port: bind() without htons() takes port %1 where %2 was meant.</source>
        <translation>포트라면: htons() 없이 bind()를 부르면 %2번 대신 %1번 포트를 차지합니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ByteOrderText</name>
    <message>
        <source>Right by luck: on this sender %1 changes nothing. On a little-endian one it would be missed.</source>
        <translation>우연히 맞습니다. 보내는 쪽에서는 %1이(가) 아무것도 바꾸지 않습니다. 리틀 엔디언이었다면 틀립니다.</translation>
    </message>
    <message>
        <source>Right by luck: on this receiver %1 changes nothing. On a little-endian one it would be missed.</source>
        <translation>우연히 맞습니다. 받는 쪽에서는 %1이(가) 아무것도 바꾸지 않습니다. 리틀 엔디언이었다면 틀립니다.</translation>
    </message>
    <message>
        <source>Right by luck: both ends have the same order. With an end of the other order it goes wrong.</source>
        <translation>우연히 맞습니다. 양쪽의 순서가 같기 때문입니다. 한쪽의 순서가 다르면 틀립니다.</translation>
    </message>
    <message>
        <source>little endian</source>
        <translation>리틀 엔디언</translation>
    </message>
    <message>
        <source>big endian</source>
        <translation>빅 엔디언</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1(이 컴퓨터)</translation>
    </message>
    <message>
        <source>Sender %1, receiver %2</source>
        <translation>보낼 때 %1, 받을 때 %2</translation>
    </message>
    <message>
        <source>The sender forgot %1</source>
        <translation>보내는 쪽이 %1을(를) 잊음</translation>
    </message>
    <message>
        <source>The sender called %1 twice</source>
        <translation>보내는 쪽이 %1을(를) 두 번 부름</translation>
    </message>
    <message>
        <source>The receiver forgot %1</source>
        <translation>받는 쪽이 %1을(를) 잊음</translation>
    </message>
    <message>
        <source>Both forgot</source>
        <translation>양쪽 모두 잊음</translation>
    </message>
    <message>
        <source>Right between any two computers.</source>
        <translation>어느 두 컴퓨터 사이에서도 맞습니다.</translation>
    </message>
    <message>
        <source>The bytes leave as they lie in memory; the receiver takes them for network order.</source>
        <translation>바이트가 메모리에 놓인 그대로 나가고, 받는 쪽은 네트워크 순서로 여깁니다.</translation>
    </message>
    <message>
        <source>The second %1 undoes the first.</source>
        <translation>두 번째 %1이(가) 첫 번째를 되돌립니다.</translation>
    </message>
    <message>
        <source>The bytes on the wire are right; the receiver reads them in its own order.</source>
        <translation>선로 위의 바이트는 맞지만, 받는 쪽이 자기 순서로 읽습니다.</translation>
    </message>
    <message>
        <source>The two ends have different orders, and nobody turned the bytes.</source>
        <translation>양쪽의 순서가 다른데 아무도 바이트를 뒤집지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::BytePages</name>
    <message>
        <source>What to read the bytes as</source>
        <translation>바이트를 읽는 방법</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>구조</translation>
    </message>
</context>
<context>
    <name>sockeye::ByteSearchBar</name>
    <message>
        <source>What to look for</source>
        <translation>찾을 것</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Look for in the bytes</source>
        <translation>바이트에서 찾을 내용</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>대소문자를 구별합니다</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>이전 결과 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>다음 결과 (Enter)</translation>
    </message>
    <message>
        <source>Stop looking (Escape)</source>
        <translation>찾기 끝내기 (Escape)</translation>
    </message>
    <message>
        <source>Looking: %1 %</source>
        <translation>찾는 중: %1 %</translation>
    </message>
    <message>
        <source>A type and a number; without le or be in either byte order</source>
        <translation>자료형과 숫자. le나 be가 없으면 두 바이트 순서 모두 찾습니다</translation>
    </message>
    <message>
        <source>Two digits a byte; ? stands for any digit</source>
        <translation>바이트마다 두 자리. ?는 아무 숫자나 뜻합니다</translation>
    </message>
    <message>
        <source>Not a regular expression, from character %1 on: %2</source>
        <translation>%1번째 글자부터 정규식이 아닙니다: %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a hit&apos;s number, how many there are</comment>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>%1, and there are more</source>
        <translation>%1, 더 있습니다</translation>
    </message>
    <message>
        <source>%1; this expression takes too long, some may be missing</source>
        <translation>%1. 이 정규식은 너무 오래 걸려서 빠진 것이 있을 수 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n개 찾음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::BytesPanel</name>
    <message>
        <source>Which bytes to show</source>
        <translation>보여 줄 바이트</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>이 이벤트</translation>
    </message>
    <message>
        <source>Whole stream</source>
        <translation>스트림 전체</translation>
    </message>
    <message>
        <source>Filter the types</source>
        <translation>유형 필터</translation>
    </message>
    <message>
        <source>Filter types: u32, time, crc…</source>
        <translation>유형 필터: u32, time, crc…</translation>
    </message>
    <message>
        <source>At most %1 can be copied at once. Export the raw bytes instead.</source>
        <translation>한 번에 %1까지만 복사할 수 있습니다. 대신 바이트를 내보내세요.</translation>
    </message>
    <message>
        <source>Go to offset</source>
        <translation>오프셋으로 이동</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>A number, 0x for hexadecimal; +16 or -16 from the cursor on</source>
        <translation>숫자, 16진수는 0x. +16이나 -16은 커서부터</translation>
    </message>
    <message>
        <source>Write a number, or 0x and hexadecimal digits.</source>
        <translation>숫자나 0x와 16진수 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>There are no bytes.</source>
        <translation>바이트가 없습니다.</translation>
    </message>
    <message>
        <source>Offsets go from 0 to %1.</source>
        <translation>오프셋은 0부터 %1까지입니다.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>책갈피</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>이름 없음</translation>
    </message>
    <message>
        <source>%1 from offset %2</source>
        <translation>오프셋 %2부터 %1</translation>
    </message>
    <message>
        <source>All that %1 sent</source>
        <translation>%1에서 보낸 것 전체</translation>
    </message>
    <message>
        <source>All that %1 received</source>
        <translation>%1에서 받은 것 전체</translation>
    </message>
    <message>
        <source>%1, event %2</source>
        <translation>%1, 이벤트 %2</translation>
    </message>
</context>
<context>
    <name>sockeye::BytesPreview</name>
    <message>
        <source>Byte %1</source>
        <comment>a place</comment>
        <translation>%1번째 바이트</translation>
    </message>
    <message>
        <source>Bytes %1 to %2</source>
        <comment>places</comment>
        <translation>%1~%2번째 바이트</translation>
    </message>
    <message>
        <source>%1: a counter, one more each time</source>
        <translation>%1: 카운터, 보낼 때마다 1씩 늘어남</translation>
    </message>
    <message>
        <source>%1: the time when it is sent</source>
        <translation>%1: 보내는 때의 시각</translation>
    </message>
    <message>
        <source>%1: random, others each time</source>
        <translation>%1: 난수, 보낼 때마다 다름</translation>
    </message>
    <message>
        <source>The bytes it becomes</source>
        <translation>변환된 바이트</translation>
    </message>
</context>
<context>
    <name>sockeye::CallDetail</name>
    <message>
        <source>Address bytes</source>
        <translation>주소 바이트</translation>
    </message>
    <message>
        <source>Show the octets of its address and their fields in the inspector</source>
        <translation>주소의 바이트와 필드를 검사기에 보여 줍니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>이 내용을 모두 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>No call is selected.</source>
        <translation>선택한 호출이 없습니다.</translation>
    </message>
    <message>
        <source>Select a call to see its arguments by name and what came back.</source>
        <translation>호출을 선택하면 인수의 이름과 돌려받은 값을 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::CallFacts</name>
    <message>
        <source>not written</source>
        <translation>기록되지 않음</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an errno and its few words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>Usual cause</source>
        <translation>흔한 원인</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>해 볼 일</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>an argument&apos;s value and what it is</comment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>It failed, and errno says why.</source>
        <translation>실패했습니다. 이유는 errno에 있습니다.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>무엇인가요?</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>매뉴얼</translation>
    </message>
</context>
<context>
    <name>sockeye::CallPanel</name>
    <message>
        <source>How this socket works</source>
        <translation>이 소켓의 동작 방식</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>From now on do this with what comes in</source>
        <translation>이제부터 들어오는 데이터를 이렇게 처리합니다</translation>
    </message>
    <message>
        <source>With what comes in</source>
        <translation>들어오는 데이터</translation>
    </message>
    <message>
        <source>Family and type</source>
        <translation>주소 체계와 유형</translation>
    </message>
    <message>
        <source>Make a socket, step by step, and nothing else</source>
        <translation>단계별 소켓만 만듭니다. 다른 일은 하지 않습니다</translation>
    </message>
    <message>
        <source>Give the socket an address of this computer</source>
        <translation>소켓에 이 컴퓨터의 주소를 지정합니다</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>백로그</translation>
    </message>
    <message>
        <source>Let others connect to it</source>
        <translation>다른 쪽에서 연결할 수 있게 합니다</translation>
    </message>
    <message>
        <source>Take the next connection; waits for one</source>
        <translation>다음 연결을 받습니다. 올 때까지 기다립니다</translation>
    </message>
    <message>
        <source>Connect it; waits for the answer. Empty disconnects a datagram socket</source>
        <translation>연결합니다. 응답을 기다립니다. 비워 두면 데이터그램 소켓의 연결을 해제합니다</translation>
    </message>
    <message>
        <source>Send what the send panel holds</source>
        <translation>보내기 패널의 내용을 보냅니다</translation>
    </message>
    <message>
        <source>How many bytes at most</source>
        <translation>최대 바이트 수</translation>
    </message>
    <message>
        <source>Look, and leave the bytes where they are</source>
        <translation>읽어 보기만 하고 바이트는 그대로 둡니다</translation>
    </message>
    <message>
        <source>Wait until all the bytes asked for are there</source>
        <translation>요청한 바이트가 모두 올 때까지 기다립니다</translation>
    </message>
    <message>
        <source>EAGAIN where the call would wait</source>
        <translation>기다려야 할 때 EAGAIN을 돌려줍니다</translation>
    </message>
    <message>
        <source>Tell how long the datagram really was</source>
        <translation>데이터그램의 실제 길이를 알려 줍니다</translation>
    </message>
    <message>
        <source>The urgent byte</source>
        <translation>긴급 바이트</translation>
    </message>
    <message>
        <source>What the network reported</source>
        <translation>네트워크가 보고한 오류</translation>
    </message>
    <message>
        <source>Flags of recv()</source>
        <translation>recv() 플래그</translation>
    </message>
    <message>
        <source>Read; waits until something is there</source>
        <translation>읽습니다. 데이터가 올 때까지 기다립니다</translation>
    </message>
    <message>
        <source>Read with the same size and flags, and tell who sent it</source>
        <translation>같은 크기와 플래그로 읽고 보낸 쪽도 알려 줍니다</translation>
    </message>
    <message>
        <source>Which direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>End one direction, or both</source>
        <translation>한 방향 또는 양방향을 끝냅니다</translation>
    </message>
    <message>
        <source>Give the descriptor back</source>
        <translation>디스크립터를 반납합니다</translation>
    </message>
    <message>
        <source>close() with SO_LINGER 0: a TCP peer gets RST</source>
        <translation>SO_LINGER 0으로 close(): TCP 상대는 RST를 받습니다</translation>
    </message>
    <message>
        <source>A second descriptor of the same socket</source>
        <translation>같은 소켓의 두 번째 디스크립터</translation>
    </message>
    <message>
        <source>The address of this end</source>
        <translation>이쪽 끝의 주소</translation>
    </message>
    <message>
        <source>The address of the other end</source>
        <translation>상대쪽 끝의 주소</translation>
    </message>
    <message>
        <source>Read and set its options</source>
        <translation>옵션을 읽고 설정합니다</translation>
    </message>
    <message>
        <source>Address for %1()</source>
        <translation>%1()에 쓸 주소</translation>
    </message>
    <message>
        <source>Select a socket to issue calls on it, or make one.</source>
        <translation>호출할 소켓을 선택하거나 새로 만드세요.</translation>
    </message>
    <message>
        <source>This socket is closed.</source>
        <translation>닫힌 소켓입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::CallRowText</name>
    <message>
        <source>call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>failed call</source>
        <translation>실패한 호출</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>스트림 끝</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
</context>
<context>
    <name>sockeye::CallsTab</name>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>All sockets</source>
        <translation>모든 소켓</translation>
    </message>
    <message>
        <source>Show the calls of every socket, not of the selected one alone</source>
        <translation>선택한 소켓뿐 아니라 모든 소켓의 호출을 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>sockeye::CaptureModel</name>
    <message>
        <source>The file does not say when</source>
        <translation>파일에 시각이 없습니다</translation>
    </message>
    <message>
        <source>no.</source>
        <comment>a packet&apos;s number</comment>
        <translation>번호</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>from</source>
        <translation>보낸 쪽</translation>
    </message>
    <message>
        <source>to</source>
        <translation>받는 쪽</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>처음 바이트</translation>
    </message>
</context>
<context>
    <name>sockeye::CaptureText</name>
    <message>
        <source>The file cannot be read (%1). Check that it is there and that you may read it.</source>
        <translation>파일을 읽을 수 없습니다(%1). 파일이 있는지, 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>It is no capture: neither pcap nor pcapng.</source>
        <translation>캡처 파일(pcap, pcapng)이 아닙니다.</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first, with gunzip, unzstd or unxz.</source>
        <translation>압축된 파일입니다. 먼저 gunzip, unzstd, unxz 등으로 푸세요.</translation>
    </message>
    <message>
        <source>It is of a version of pcap that is not known here. Save it anew with Wireshark.</source>
        <translation>알 수 없는 버전의 pcap입니다. Wireshark에서 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a packet, at byte %1.</source>
        <translation>파일이 패킷 중간에서 끝납니다(바이트 %1).</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1: a length there cannot be.</source>
        <translation>바이트 %1에서 파일이 손상되었습니다. 길이 값이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1: its byte order is not told.</source>
        <translation>바이트 %1에서 파일이 손상되었습니다. 바이트 순서를 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1: a packet there is of no interface it names.</source>
        <translation>바이트 %1에서 파일이 손상되었습니다. 파일에 없는 인터페이스의 패킷입니다.</translation>
    </message>
    <message>
        <source>The file names more than %1 interfaces; what follows was not read.</source>
        <translation>파일에 인터페이스가 %1개보다 많습니다. 그 뒤는 읽지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s).</source>
        <translation>
            <numerusform>패킷 %n개.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 packets. To choose a later one, cut the file with editcap.</source>
        <translation>처음 %1개의 패킷입니다. 그 뒤의 패킷은 editcap으로 파일을 나누어 여세요.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: the first %n packet(s).</source>
        <translation>
            <numerusform>멈췄습니다. 처음 %n개의 패킷입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 of its %2 bytes were captured.</source>
        <translation>%2바이트 중 %1바이트만 캡처되었습니다.</translation>
    </message>
    <message>
        <source>It is one fragment of a longer packet.</source>
        <translation>더 긴 패킷의 조각입니다.</translation>
    </message>
    <message>
        <source>Neither TCP nor UDP: the whole frame becomes the message.</source>
        <translation>TCP도 UDP도 아니므로 프레임 전체가 메시지가 됩니다.</translation>
    </message>
    <message>
        <source>The file cannot be read from byte %1 on (%2); what follows is missing.</source>
        <translation>파일을 바이트 %1부터 읽을 수 없습니다(%2). 그 뒤의 내용은 빠져 있습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::CataloguePanel</name>
    <message>
        <source>Find an experiment</source>
        <translation>실험 찾기</translation>
    </message>
    <message>
        <source>Find a call, state or errno</source>
        <translation>호출, 상태, errno 찾기</translation>
    </message>
    <message>
        <source>No experiment has that.</source>
        <translation>그것이 든 실험이 없습니다.</translation>
    </message>
    <message>
        <source>Try a call, a state, an errno, or a word of its title.</source>
        <translation>호출, 상태, errno나 제목의 낱말로 찾아보세요.</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>differs here</source>
        <translation>여기서는 다름</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>실행 안 함</translation>
    </message>
    <message>
        <source>needs the lab</source>
        <translation>전용 네트워크 필요</translation>
    </message>
    <message>
        <source>needs a right</source>
        <translation>권한 필요</translation>
    </message>
</context>
<context>
    <name>sockeye::CommandPort</name>
    <message>
        <source>This session was opened from a file: it can be read, not continued.</source>
        <translation>파일에서 연 세션입니다. 볼 수는 있지만 이어서 쓸 수는 없습니다.</translation>
    </message>
    <message>
        <source>That was not done.</source>
        <translation>실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>Too many calls are waiting. Cancel one, or close its socket.</source>
        <translation>기다리는 호출이 너무 많습니다. 하나를 취소하거나 그 소켓을 닫으세요.</translation>
    </message>
    <message>
        <source>The socket is closed.</source>
        <translation>소켓이 닫혔습니다.</translation>
    </message>
    <message>
        <source>The session is ending.</source>
        <translation>세션을 끝내는 중입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::CompareModel</name>
    <message>
        <source>%1 %2</source>
        <comment>a parameter, and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <translation>%1, 다름</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>The run before</source>
        <translation>앞의 실행</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>앞: %1</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>마지막 실행</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>지금: %1</translation>
    </message>
</context>
<context>
    <name>sockeye::CompareWindow</name>
    <message>
        <source>Compare bytes</source>
        <translation>바이트 비교</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>비교 방법</translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation>맞추어</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>자리대로</translation>
    </message>
    <message>
        <source>Aligned: what was put in or left out is one difference, where both go on alike within %1 bytes. By place: each byte against the one at the same offset.</source>
        <translation>맞추어: 끼워 넣거나 빠진 것은 차이 하나로 봅니다. %1바이트 안에서 양쪽이 다시 같아질 때만 그렇습니다. 자리대로: 오프셋이 같은 바이트끼리 비교합니다.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>비교 멈추기</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F8)</source>
        <translation>이전 차이 (Shift+F8)</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>다음 차이 (F8)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>Stopped: what differs is not known.</source>
        <translation>멈췄습니다. 무엇이 다른지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>서로 같습니다.</translation>
    </message>
    <message>
        <source>More than %1 differences; those behind are not marked.</source>
        <translation>차이가 %1개보다 많습니다. 그 뒤는 표시하지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>차이 %2개 가운데 %1번째</translation>
    </message>
</context>
<context>
    <name>sockeye::ConnectPanel</name>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Open a socket and connect it to another, here or elsewhere.</source>
        <translation>소켓을 열어 이 컴퓨터나 다른 곳의 소켓에 연결합니다.</translation>
    </message>
    <message>
        <source>Keep trying until it is up, for</source>
        <translation>열릴 때까지 다시 시도, 최대</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Unix stream</source>
        <translation>Unix 스트림</translation>
    </message>
    <message>
        <source>Unix seqpacket</source>
        <translation>Unix seqpacket</translation>
    </message>
    <message>
        <source>How long to keep trying</source>
        <translation>다시 시도할 시간</translation>
    </message>
    <message>
        <source>the kernel’s own</source>
        <translation>커널 기본값</translation>
    </message>
    <message>
        <source>any</source>
        <translation>자동 선택</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>빈 포트 아무거나</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>연결할 곳(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>방식(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;imeout</source>
        <translation>제한 시간(&amp;I)</translation>
    </message>
    <message>
        <source>From &amp;address</source>
        <translation>로컬 주소(&amp;A)</translation>
    </message>
    <message>
        <source>From &amp;port</source>
        <translation>로컬 포트(&amp;P)</translation>
    </message>
    <message>
        <source>Give the address too: whether the other end has IPv4 or IPv6 is not known before its name is looked up.</source>
        <translation>주소도 입력하세요. 이름을 조회하기 전에는 상대가 IPv4인지 IPv6인지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>One end is IPv4 and the other IPv6. Both must be the same.</source>
        <translation>한쪽은 IPv4, 다른 쪽은 IPv6입니다. 양쪽이 같아야 합니다.</translation>
    </message>
    <message>
        <source>Say where to connect to.</source>
        <translation>연결할 곳을 입력하세요.</translation>
    </message>
    <message>
        <source>Datagram sockets are opened by Datagram, which connects them too.</source>
        <translation>데이터그램 소켓은 ‘데이터그램’에서 엽니다. 연결도 거기서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0. Give the port it listens on.</source>
        <translation>포트 0에는 연결할 수 없습니다. 상대가 수신 대기하는 포트를 입력하세요.</translation>
    </message>
    <message>
        <source>server.sock or @name</source>
        <translation>server.sock 또는 @이름</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>호스트:포트</translation>
    </message>
</context>
<context>
    <name>sockeye::CounterModel</name>
    <message>
        <source>Bytes in</source>
        <translation>받은 바이트</translation>
    </message>
    <message>
        <source>What was read, as the journal counts it.</source>
        <translation>읽은 바이트 수로, 저널이 센 값입니다.</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>보낸 바이트</translation>
    </message>
    <message>
        <source>What was written, as the journal counts it.</source>
        <translation>쓴 바이트 수로, 저널이 센 값입니다.</translation>
    </message>
    <message>
        <source>Datagrams in</source>
        <translation>받은 데이터그램</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Datagrams that were read.</source>
        <translation>읽은 데이터그램 수입니다.</translation>
    </message>
    <message>
        <source>Reads that brought bytes.</source>
        <translation>바이트를 가져온 읽기 횟수입니다.</translation>
    </message>
    <message>
        <source>Datagrams out</source>
        <translation>보낸 데이터그램</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Datagrams that were sent.</source>
        <translation>보낸 데이터그램 수입니다.</translation>
    </message>
    <message>
        <source>Writes that took bytes.</source>
        <translation>바이트를 넘긴 쓰기 횟수입니다.</translation>
    </message>
    <message>
        <source>Datagrams dropped</source>
        <translation>버려진 데이터그램</translation>
    </message>
    <message>
        <source>They came while the receive buffer was full (SO_MEMINFO).</source>
        <translation>수신 버퍼가 가득 찼을 때 도착해 버려졌습니다(SO_MEMINFO).</translation>
    </message>
    <message>
        <source>%1
%2
At %3 s</source>
        <comment>a counter, its meaning, and when</comment>
        <translation>%1
%2
시각 %3초</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>카운터</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>최신 값</translation>
    </message>
    <message>
        <source>at, s</source>
        <comment>a column of times in seconds</comment>
        <translation>시각(초)</translation>
    </message>
</context>
<context>
    <name>sockeye::CounterPlots</name>
    <message>
        <source>Counters over time</source>
        <translation>시간에 따른 카운터</translation>
    </message>
    <message>
        <source>Lines are steps: a value holds until a sample names another one. They end %1 after the last sample, and nothing is drawn where nothing was sampled.</source>
        <translation>선은 계단 모양입니다. 값은 다음 표본이 다른 값을 알릴 때까지 유지됩니다. 마지막 표본에서 %1 뒤에 선이 끝나며, 표본이 없는 곳에는 아무것도 그리지 않습니다.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the least and the greatest of several values</comment>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>From %1 s to %2 s. Left and right go from sample to sample.</source>
        <translation>%1초부터 %2초까지입니다. 왼쪽과 오른쪽 화살표로 표본 사이를 이동합니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a plot and its values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At %1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 nothing was sampled.</source>
        <translation>%1에는 표본이 없습니다.</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>lines end %1 after a sample</source>
        <translation>표본 뒤 %1까지 선 유지</translation>
    </message>
    <message>
        <source>&amp;Go to the nearest event</source>
        <translation>가장 가까운 이벤트로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>The &amp;whole session</source>
        <translation>세션 전체(&amp;W)</translation>
    </message>
</context>
<context>
    <name>sockeye::CounterText</name>
    <message numerus="yes">
        <source>%1 segments</source>
        <translation>
            <numerusform>세그먼트 %1개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 connections</source>
        <translation>
            <numerusform>연결 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>재전송</translation>
    </message>
    <message>
        <source>keepalive</source>
        <translation>keepalive</translation>
    </message>
    <message>
        <source>zero window probe</source>
        <translation>제로 윈도 탐색</translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation>accept 큐</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>백로그</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>수신 버퍼</translation>
    </message>
    <message>
        <source>Send buffer</source>
        <translation>송신 버퍼</translation>
    </message>
    <message>
        <source>Unread at close</source>
        <translation>닫을 때 읽지 않은 바이트</translation>
    </message>
    <message>
        <source>Unread datagrams at close</source>
        <translation>닫을 때 읽지 않은 데이터그램</translation>
    </message>
    <message>
        <source>Round trip, smoothed</source>
        <translation>왕복 시간, 평활값</translation>
    </message>
    <message>
        <source>Round trip, variation</source>
        <translation>왕복 시간, 변동</translation>
    </message>
    <message>
        <source>Congestion window</source>
        <translation>혼잡 윈도</translation>
    </message>
    <message>
        <source>Slow start threshold</source>
        <translation>느린 시작 임계값</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>전송 중</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>재전송</translation>
    </message>
    <message>
        <source>Looks by this program</source>
        <translation>이 프로그램의 확인 횟수</translation>
    </message>
    <message>
        <source>Would block</source>
        <translation>대기해야 했던 횟수</translation>
    </message>
    <message>
        <source>Round trip, least</source>
        <translation>왕복 시간, 최소</translation>
    </message>
    <message>
        <source>Retransmission timeout</source>
        <translation>재전송 제한 시간</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>확인 응답 없음</translation>
    </message>
    <message>
        <source>Taken for lost</source>
        <translation>손실로 판단</translation>
    </message>
    <message>
        <source>Peer’s window</source>
        <translation>상대의 윈도</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>이쪽 윈도</translation>
    </message>
    <message>
        <source>Segment size</source>
        <translation>세그먼트 크기</translation>
    </message>
    <message>
        <source>Pacing rate</source>
        <translation>페이싱 속도</translation>
    </message>
    <message>
        <source>Delivery rate</source>
        <translation>전달 속도</translation>
    </message>
    <message>
        <source>Bytes put on the wire</source>
        <translation>회선에 내보낸 바이트</translation>
    </message>
    <message>
        <source>Bytes acknowledged</source>
        <translation>확인 응답된 바이트</translation>
    </message>
    <message>
        <source>Bytes arrived</source>
        <translation>도착한 바이트</translation>
    </message>
    <message>
        <source>Congestion state</source>
        <translation>혼잡 상태</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>타이머</translation>
    </message>
    <message>
        <source>Timer fires in</source>
        <translation>타이머 만료까지</translation>
    </message>
    <message>
        <source>Half-open</source>
        <translation>반열림</translation>
    </message>
    <message>
        <source>Connections that are established and wait for accept().</source>
        <translation>연결이 수립되어 accept()를 기다리는 연결입니다.</translation>
    </message>
    <message>
        <source>Bytes that have arrived and were not read yet.</source>
        <translation>도착했지만 아직 읽지 않은 바이트입니다.</translation>
    </message>
    <message>
        <source>How many connections may wait for accept(): what listen() was given, at most net.core.somaxconn.</source>
        <translation>accept()를 기다릴 수 있는 연결 수입니다. listen()에 준 값이며 net.core.somaxconn을 넘지 못합니다.</translation>
    </message>
    <message>
        <source>Bytes that were written and that the other end has not acknowledged yet.</source>
        <translation>썼지만 상대가 아직 확인 응답하지 않은 바이트입니다.</translation>
    </message>
    <message>
        <source>Room for arriving bytes, as the kernel granted it (SO_RCVBUF).</source>
        <translation>커널이 허용한, 도착하는 바이트를 담을 공간입니다(SO_RCVBUF).</translation>
    </message>
    <message>
        <source>Room for bytes to be sent, as the kernel granted it (SO_SNDBUF).</source>
        <translation>커널이 허용한, 보낼 바이트를 담을 공간입니다(SO_SNDBUF).</translation>
    </message>
    <message>
        <source>Bytes nobody had read when the socket was closed. On TCP the other end then gets a reset.</source>
        <translation>소켓을 닫을 때 아무도 읽지 않은 바이트입니다. TCP에서는 이때 상대가 리셋을 받습니다.</translation>
    </message>
    <message>
        <source>Datagrams nobody had read when the socket was closed.</source>
        <translation>소켓을 닫을 때 아무도 읽지 않은 데이터그램입니다.</translation>
    </message>
    <message>
        <source>From a segment until its acknowledgement, averaged by the kernel over the last measurements (srtt).</source>
        <translation>세그먼트를 보내고 확인 응답을 받기까지의 시간으로, 커널이 최근 측정값을 평균한 것입니다(srtt).</translation>
    </message>
    <message>
        <source>How far the round trips stray from their average (rttvar).</source>
        <translation>왕복 시간이 평균에서 벗어나는 정도입니다(rttvar).</translation>
    </message>
    <message>
        <source>How many segments may be on their way at once, as congestion control has it (cwnd).</source>
        <translation>혼잡 제어가 한꺼번에 전송 중이도록 허용하는 세그먼트 수입니다(cwnd).</translation>
    </message>
    <message>
        <source>Below it the congestion window grows with every acknowledgement, above it slowly (ssthresh). It is first set when a segment is lost.</source>
        <translation>혼잡 윈도는 이 값 아래에서는 확인 응답마다 커지고, 위에서는 천천히 커집니다(ssthresh). 세그먼트가 처음 손실될 때 정해집니다.</translation>
    </message>
    <message>
        <source>Segments that left and are neither acknowledged nor taken for lost.</source>
        <translation>내보냈으며 아직 확인 응답되지도, 손실로 판단되지도 않은 세그먼트입니다.</translation>
    </message>
    <message>
        <source>Segments the kernel has sent again since the connection began.</source>
        <translation>연결이 시작된 뒤 커널이 다시 보낸 세그먼트입니다.</translation>
    </message>
    <message>
        <source>Calls this program made to see whether there was something to read.</source>
        <translation>읽을 것이 있는지 보려고 이 프로그램이 한 호출 수입니다.</translation>
    </message>
    <message>
        <source>How often such a call found nothing (EAGAIN).</source>
        <translation>그런 호출에서 읽을 것이 없었던 횟수입니다(EAGAIN).</translation>
    </message>
    <message>
        <source>The shortest round trip of the last minutes: the way itself, without queues.</source>
        <translation>최근 몇 분 동안 가장 짧은 왕복 시간으로, 큐를 뺀 경로 자체의 시간입니다.</translation>
    </message>
    <message>
        <source>Without an acknowledgement in this time a segment is sent again (RTO).</source>
        <translation>이 시간 안에 확인 응답이 없으면 세그먼트를 다시 보냅니다(RTO).</translation>
    </message>
    <message>
        <source>The part of the send queue that has never left.</source>
        <translation>송신 큐 가운데 한 번도 내보내지 않은 부분입니다.</translation>
    </message>
    <message>
        <source>Segments that were sent and not acknowledged.</source>
        <translation>보냈지만 확인 응답되지 않은 세그먼트입니다.</translation>
    </message>
    <message>
        <source>Segments the kernel now takes for lost.</source>
        <translation>커널이 현재 손실로 판단하는 세그먼트입니다.</translation>
    </message>
    <message>
        <source>Bytes the other end is ready to take. At 0 nothing more is sent to it.</source>
        <translation>상대가 받을 수 있는 바이트입니다. 0이면 더 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Bytes this end has told the other it will take.</source>
        <translation>이쪽이 받을 수 있다고 상대에게 알린 바이트입니다.</translation>
    </message>
    <message>
        <source>The most payload of one segment sent (MSS).</source>
        <translation>보내는 세그먼트 하나에 담는 최대 데이터 크기입니다(MSS).</translation>
    </message>
    <message>
        <source>How fast the kernel lets segments go at most.</source>
        <translation>커널이 세그먼트를 내보내는 최대 속도입니다.</translation>
    </message>
    <message>
        <source>How fast bytes lately reached the other end, by its acknowledgements.</source>
        <translation>확인 응답으로 본, 최근 바이트가 상대에 도달한 속도입니다.</translation>
    </message>
    <message>
        <source>Payload bytes sent, those sent again included.</source>
        <translation>보낸 데이터 바이트이며, 다시 보낸 것도 포함합니다.</translation>
    </message>
    <message>
        <source>Payload bytes the other end has acknowledged.</source>
        <translation>상대가 확인 응답한 데이터 바이트입니다.</translation>
    </message>
    <message>
        <source>Payload bytes the kernel has received, read or not.</source>
        <translation>읽었는지와 관계없이 커널이 받은 데이터 바이트입니다.</translation>
    </message>
    <message>
        <source>What congestion control now does: Open, Disorder, CWR, Recovery or Loss.</source>
        <translation>혼잡 제어의 현재 상태로 Open, Disorder, CWR, Recovery, Loss 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>The timer of this connection that runs.</source>
        <translation>이 연결에서 작동 중인 타이머입니다.</translation>
    </message>
    <message>
        <source>Time left when it was sampled.</source>
        <translation>표본을 얻었을 때 남은 시간입니다.</translation>
    </message>
    <message>
        <source>Handshakes that have begun and wait for the last ACK (SYN_RECV).</source>
        <translation>시작되어 마지막 ACK를 기다리는 핸드셰이크입니다(SYN_RECV).</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>무제한</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Open: nothing unusual.</source>
        <translation>Open: 특별한 일이 없습니다.</translation>
    </message>
    <message>
        <source>Disorder: acknowledgements hint at a loss or at segments out of order; the kernel still waits.</source>
        <translation>Disorder: 확인 응답을 보면 손실되었거나 순서가 바뀐 세그먼트가 있는 듯하며, 커널이 아직 기다립니다.</translation>
    </message>
    <message>
        <source>CWR: the window is being made smaller, because the way or this host is congested.</source>
        <translation>CWR: 경로나 이 호스트가 혼잡하여 윈도를 줄이는 중입니다.</translation>
    </message>
    <message>
        <source>Recovery: lost segments are being sent again.</source>
        <translation>Recovery: 손실된 세그먼트를 다시 보내는 중입니다.</translation>
    </message>
    <message>
        <source>Loss: the retransmission timer ran out; everything not acknowledged is sent again, slowly at first.</source>
        <translation>Loss: 재전송 타이머가 만료되었습니다. 확인 응답되지 않은 것을 처음에는 천천히 모두 다시 보냅니다.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes a second</comment>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>datagrams a second</comment>
        <translation>%1/초</translation>
    </message>
</context>
<context>
    <name>sockeye::CountersPanel</name>
    <message>
        <source>No socket is selected.</source>
        <translation>선택한 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Select a socket to see its round trips, windows, queues and losses over time.</source>
        <translation>소켓을 선택하면 왕복 시간, 윈도, 큐, 손실을 시간에 따라 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Counters, their newest values</source>
        <translation>카운터의 최신 값</translation>
    </message>
</context>
<context>
    <name>sockeye::DatagramPanel</name>
    <message>
        <source>Datagram</source>
        <translation>데이터그램</translation>
    </message>
    <message>
        <source>Open a socket that sends and receives whole messages, without a connection.</source>
        <translation>연결 없이 메시지 단위로 주고받는 소켓을 엽니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Only what comes and goes through it (SO_BINDTODEVICE)</source>
        <translation>이 인터페이스로만 주고받기(SO_BINDTODEVICE)</translation>
    </message>
    <message>
        <source>This computer gets what it sends to a group</source>
        <translation>그룹으로 보낸 데이터를 이 컴퓨터도 받기</translation>
    </message>
    <message>
        <source>May send to broadcast addresses (SO_BROADCAST)</source>
        <translation>브로드캐스트 주소로 보내기 허용(SO_BROADCAST)</translation>
    </message>
    <message>
        <source>Share the port with others who also share it (SO_REUSEADDR)</source>
        <translation>포트를 공유하는 다른 소켓과 함께 쓰기(SO_REUSEADDR)</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>Unix datagram</source>
        <translation>Unix 데이터그램</translation>
    </message>
    <message>
        <source>a path, @name, or empty for any abstract name</source>
        <translation>경로, @이름, 또는 비워 두면 임의의 추상 이름</translation>
    </message>
    <message>
        <source>the kernel’s own</source>
        <translation>커널 기본값</translation>
    </message>
    <message>
        <source> bytes</source>
        <comment>after a number</comment>
        <translation>바이트</translation>
    </message>
    <message>
        <source>SO_RCVBUF: the kernel doubles what is asked, up to net.core.rmem_max</source>
        <translation>SO_RCVBUF: 커널은 요청한 값의 두 배를 net.core.rmem_max 한도에서 할당합니다</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>Bind to &amp;address</source>
        <translation>바인드 주소(&amp;A)</translation>
    </message>
    <message>
        <source>and &amp;port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>Bind to pat&amp;h</source>
        <translation>바인드 경로(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Connect to</source>
        <translation>연결할 곳(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>방식(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What comes in</source>
        <translation>들어오는 데이터(&amp;W)</translation>
    </message>
    <message>
        <source>Join &amp;groups</source>
        <translation>가입할 그룹(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>인터페이스(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;TTL</source>
        <translation>TTL(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Receive buffer</source>
        <translation>수신 버퍼(&amp;R)</translation>
    </message>
    <message>
        <source>Both ends must be of the same kind and family.</source>
        <translation>양쪽의 종류와 주소 체계가 같아야 합니다.</translation>
    </message>
    <message>
        <source>This computer has no interface “%1”.</source>
        <translation>이 컴퓨터에 “%1” 인터페이스가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a group. They are 224.0.0.0 to 239.255.255.255, and ff00::/8.</source>
        <translation>“%1” 주소는 그룹이 아닙니다. 그룹은 224.0.0.0–239.255.255.255와 ff00::/8입니다.</translation>
    </message>
    <message>
        <source>%1 and the address bound to must both be IPv4 or both IPv6.</source>
        <translation>%1 주소와 바인드 주소가 모두 IPv4이거나 모두 IPv6이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 got %2</source>
        <comment>a socket and the size of its receive buffer</comment>
        <translation>%1 실제 크기: %2</translation>
    </message>
    <message>
        <source>nobody, or a path or @name</source>
        <translation>없음, 또는 경로나 @이름</translation>
    </message>
    <message>
        <source>nobody, or host:port</source>
        <translation>없음, 또는 호스트:포트</translation>
    </message>
</context>
<context>
    <name>sockeye::DecodeModel</name>
    <message numerus="yes">
        <source>needs %n more bytes</source>
        <translation>
            <numerusform>%n바이트 더 필요</numerusform>
        </translation>
    </message>
    <message>
        <source>no such value</source>
        <translation>해당 값 없음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>위치 %1</translation>
    </message>
    <message>
        <source>Little endian</source>
        <translation>리틀 엔디언</translation>
    </message>
    <message>
        <source>Big endian</source>
        <translation>빅 엔디언</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>한눈에 보기</translation>
    </message>
    <message>
        <source>Checksums and digests</source>
        <translation>체크섬과 다이제스트</translation>
    </message>
    <message numerus="yes">
        <source>Checksums of the %n selected bytes</source>
        <translation>
            <numerusform>선택한 %n바이트의 체크섬</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checksums of all %n bytes</source>
        <translation>
            <numerusform>전체 %n바이트의 체크섬</numerusform>
        </translation>
    </message>
    <message>
        <source>not on this system</source>
        <translation>이 시스템에 없음</translation>
    </message>
    <message>
        <source>looks far more likely than the other order</source>
        <translation>다른 바이트 순서보다 훨씬 그럴듯합니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sockeye::DecodeView</name>
    <message>
        <source>Values at the cursor</source>
        <translation>커서 위치의 값</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>값 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;row</source>
        <translation>행 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Show at a &amp;glance</source>
        <translation>한눈에 보기에 표시(&amp;G)</translation>
    </message>
    <message>
        <source>Move &amp;back to its group</source>
        <translation>원래 묶음으로 되돌리기(&amp;B)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>위로 이동(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>아래로 이동(&amp;D)</translation>
    </message>
    <message>
        <source>Do not &amp;hide any more</source>
        <translation>숨기기 취소(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show what is hidden</source>
        <translation>숨긴 항목 표시(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;As in the beginning</source>
        <translation>처음 상태로(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sockeye::DialogueModel</name>
    <message>
        <source>waits</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>is sent</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>waits for the reply</source>
        <translation>응답을 기다리는 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>끝남</translation>
    </message>
    <message>
        <source>reply after %1</source>
        <translation>%1 뒤에 응답</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Looked for in what comes: text, hex:1B ?? 58, u16be:7000, any, any:4; joined by “ + ”. Empty: no reply is waited for</source>
        <translation>들어온 것 안에서 찾습니다: 텍스트, hex:1B ?? 58, u16be:7000, any, any:4. “ + ”로 잇습니다. 비어 있으면 응답을 기다리지 않습니다</translation>
    </message>
    <message>
        <source>Text, hex:1B 58, u16be:7000, counter:u16be, time:u32be, random:8, repeat:3:x, @file; joined by “ + ”. Empty: nothing is sent</source>
        <translation>텍스트, hex:1B 58, u16be:7000, counter:u16be, time:u32be, random:8, repeat:3:x, @파일. “ + ”로 잇습니다. 비어 있으면 아무것도 보내지 않습니다</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>after, ms</source>
        <comment>a delay, column of a table</comment>
        <translation>지연, ms</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>기대</translation>
    </message>
    <message>
        <source>within, ms</source>
        <comment>a limit, column of a table</comment>
        <translation>제한, ms</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>결과</translation>
    </message>
</context>
<context>
    <name>sockeye::DialoguePanel</name>
    <message>
        <source>No messages yet.</source>
        <translation>아직 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Write one in the send panel and add it here, or add an empty line. Each can wait for a reply.</source>
        <translation>보내기 패널에서 써서 여기에 더하거나 빈 줄을 더하세요. 메시지마다 응답을 기다릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Add from the send panel</source>
        <translation>보내기 패널에서 더하기</translation>
    </message>
    <message>
        <source>Add the message that stands in the send panel</source>
        <translation>보내기 패널에 있는 메시지를 더합니다</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>줄 더하기</translation>
    </message>
    <message>
        <source>Add an empty line below the selected one</source>
        <translation>선택한 줄 아래에 빈 줄을 더합니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Remove the selected line</source>
        <translation>선택한 줄을 지웁니다</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Put the line back that was removed last</source>
        <translation>마지막으로 지운 줄을 되돌립니다</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move the selected line up</source>
        <translation>선택한 줄을 위로 옮깁니다</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Move the selected line down</source>
        <translation>선택한 줄을 아래로 옮깁니다</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>중지할 때까지</translation>
    </message>
    <message>
        <source>How many times all of it is sent; 0 until it is stopped</source>
        <translation>전체를 보내는 횟수. 0이면 멈출 때까지</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>횟수(&amp;T)</translation>
    </message>
    <message>
        <source>Messages to send, in order</source>
        <translation>차례로 보낼 메시지</translation>
    </message>
    <message>
        <source>A sequence needs a socket that receives by itself; this one is step by step.</source>
        <translation>순서를 보내려면 스스로 받는 소켓이 필요합니다. 이 소켓은 한 단계씩입니다.</translation>
    </message>
    <message>
        <source>Add a message first.</source>
        <translation>먼저 메시지를 더하세요.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>the second is a sentence</comment>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>차례로 보내기</translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>바로 멈춥니다</translation>
    </message>
</context>
<context>
    <name>sockeye::DialogueText</name>
    <message>
        <source>What it sends cannot be made: a file is missing, or cannot be read.</source>
        <translation>보낼 내용을 만들 수 없습니다. 파일이 없거나 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The socket takes no more commands: it is closed.</source>
        <translation>소켓이 닫혀 더는 명령을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Sending failed: %1, %2</source>
        <comment>an errno, what it means</comment>
        <translation>보내지 못했습니다: %1, %2</translation>
    </message>
    <message>
        <source>Nothing came in time.</source>
        <translation>제때 아무것도 오지 않았습니다.</translation>
    </message>
    <message>
        <source>What came does not match: %1</source>
        <translation>온 것이 맞지 않습니다: %1</translation>
    </message>
    <message>
        <source>The other end closed before the reply came.</source>
        <translation>응답이 오기 전에 상대가 닫았습니다.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Round %1, step %2 of %3</source>
        <translation>%1회째, %3단계 중 %2단계</translation>
    </message>
    <message>
        <source>Round %1 of %2, step %3 of %4</source>
        <translation>%2회 중 %1회째, %4단계 중 %3단계</translation>
    </message>
    <message>
        <source>All was sent, and every reply came.</source>
        <translation>모두 보냈고 모든 응답이 왔습니다.</translation>
    </message>
    <message>
        <source>All was sent %1 times, and every reply came.</source>
        <translation>모두 %1번 보냈고 모든 응답이 왔습니다.</translation>
    </message>
    <message>
        <source>Stopped in round %1, at step %2.</source>
        <translation>%1회째 %2단계에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Round %1, step %2: %3</source>
        <comment>the last is a sentence</comment>
        <translation>%1회째 %2단계: %3</translation>
    </message>
</context>
<context>
    <name>sockeye::DockTitle</name>
    <message>
        <source>Float</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>sockeye::ErrnoText</name>
    <message>
        <source>The name could not be looked up.</source>
        <translation>이름을 조회할 수 없었습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::EventFacts</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>Usual cause</source>
        <translation>흔한 원인</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>해 볼 일</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Gave</source>
        <translation>돌려준 값</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>로컬</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>수신 대기 소켓</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>디스크립터</translation>
    </message>
    <message>
        <source>From</source>
        <translation>이전 상태</translation>
    </message>
    <message>
        <source>To</source>
        <translation>새 상태</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The kernel itself said so.</source>
        <translation>커널이 직접 알려 주었습니다.</translation>
    </message>
    <message>
        <source>A segment seen on the wire makes this step, RFC 9293.</source>
        <translation>회선에서 본 세그먼트가 이 전이를 일으킵니다(RFC 9293).</translation>
    </message>
    <message>
        <source>Nobody saw it, but it lies on the only legal way between two states that were seen.</source>
        <translation>직접 관측되지 않았지만, 관측된 두 상태를 잇는 유일한 올바른 경로에 있습니다.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>이번</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>누적</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 주소</translation>
    </message>
    <message>
        <source>First</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>%1 s, %2</source>
        <translation>%1초, %2</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>무엇인가요?</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>매뉴얼</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>플래그</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>순서 번호</translation>
    </message>
    <message>
        <source>Acknowledges up to</source>
        <translation>확인 응답 번호</translation>
    </message>
    <message>
        <source>Window, not scaled</source>
        <translation>윈도(배율 적용 전)</translation>
    </message>
    <message>
        <source>TCP options</source>
        <translation>TCP 옵션</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>페이로드</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>보낸 곳</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>받는 곳</translation>
    </message>
</context>
<context>
    <name>sockeye::EventSentence</name>
    <message>
        <source>%1 on %2 is waiting</source>
        <translation>%2의 %1 대기 중</translation>
    </message>
    <message>
        <source>The kernel has not answered yet; it can be cancelled.</source>
        <translation>커널이 아직 응답하지 않았습니다. 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>%1 returned %2</source>
        <translation>%1 결과: %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 실패: %2</translation>
    </message>
    <message>
        <source>%1 was made</source>
        <translation>%1 만들어짐</translation>
    </message>
    <message>
        <source>It has no address yet.</source>
        <translation>아직 주소가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is bound to %2</source>
        <translation>%1: %2에 바인드됨</translation>
    </message>
    <message>
        <source>%1 listens</source>
        <translation>%1: 수신 대기 중</translation>
    </message>
    <message>
        <source>Connections wait in its queue until they are accepted.</source>
        <translation>연결은 수락할 때까지 큐에서 기다립니다.</translation>
    </message>
    <message>
        <source>%1 was accepted from %2</source>
        <translation>%1: %2에서 온 연결을 수락함</translation>
    </message>
    <message>
        <source>The kernel had finished the handshake before accept4() returned.</source>
        <translation>accept4()가 돌아오기 전에 커널이 이미 핸드셰이크를 끝냈습니다.</translation>
    </message>
    <message>
        <source>%1 has no peer any more</source>
        <translation>%1: 상대 주소 해제됨</translation>
    </message>
    <message>
        <source>%1 is connected to %2</source>
        <translation>%1: %2에 연결됨</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>%1 걸렸습니다.</translation>
    </message>
    <message>
        <source>%1 is closed here</source>
        <translation>%1: 이쪽에서 닫음</translation>
    </message>
    <message>
        <source>The kernel may still have to finish the connection by itself.</source>
        <translation>커널이 연결을 마저 정리하는 중일 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 has read the end of the stream</source>
        <translation>%1: 스트림의 끝을 읽음</translation>
    </message>
    <message>
        <source>The other end has finished sending. This end can still send.</source>
        <translation>상대가 송신을 끝냈습니다. 이쪽은 아직 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 on %2 returned %3</source>
        <translation>%2의 %1 결과: %3</translation>
    </message>
    <message>
        <source>%1 has finished sending</source>
        <translation>%1: 송신 종료</translation>
    </message>
    <message>
        <source>A FIN tells the other end, which then reads the end of the stream. %1 still receives.</source>
        <translation>FIN으로 상대에게 알리면 상대는 스트림의 끝을 읽습니다. %1에서는 계속 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 no longer reads</source>
        <translation>%1: 수신 종료</translation>
    </message>
    <message>
        <source>The other end is not told; what it sends is still acknowledged.</source>
        <translation>상대에게는 알리지 않습니다. 상대가 보내는 데이터에는 계속 확인 응답을 합니다.</translation>
    </message>
    <message>
        <source>%1 is shut down both ways</source>
        <translation>%1: 양방향 종료</translation>
    </message>
    <message>
        <source>A FIN tells the other end. The descriptor stays open until it is closed.</source>
        <translation>FIN으로 상대에게 알립니다. 디스크립터는 닫을 때까지 열려 있습니다.</translation>
    </message>
    <message>
        <source>%1 sent by %2</source>
        <translation>%2에서 %1 보냄</translation>
    </message>
    <message>
        <source>%1 received by %2</source>
        <translation>%2에서 %1 받음</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>받는 곳 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>보낸 곳 %1</translation>
    </message>
    <message>
        <source>MSG_TRUNC: the kernel counted the bytes and threw them away.</source>
        <translation>MSG_TRUNC: 커널이 바이트를 세기만 하고 버렸습니다.</translation>
    </message>
    <message>
        <source>Only the first %1 fitted the buffer; the rest is lost.</source>
        <translation>버퍼에는 처음 %1만 들어갔고 나머지는 사라졌습니다.</translation>
    </message>
    <message>
        <source>MSG_PEEK: the bytes stay in the queue and will be read again.</source>
        <translation>MSG_PEEK: 바이트가 큐에 남아 있어 다시 읽힙니다.</translation>
    </message>
    <message>
        <source>MSG_OOB: urgent data, past what waits in the queue.</source>
        <translation>MSG_OOB: 큐에서 기다리는 데이터를 앞지른 긴급 데이터입니다.</translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1: %2 상태</translation>
    </message>
    <message numerus="yes">
        <source>%1 lost %n datagram(s)</source>
        <translation>
            <numerusform>%1: 데이터그램 %n개 유실</numerusform>
        </translation>
    </message>
    <message>
        <source>They came faster than they were read, and the receive buffer was full; %1 in all.</source>
        <translation>읽는 속도보다 빨리 들어와 수신 버퍼가 가득 찼습니다. 누적 %1개입니다.</translation>
    </message>
    <message>
        <source>%1 was measured</source>
        <translation>%1 측정</translation>
    </message>
    <message>
        <source>A segment left %1</source>
        <translation>%1에서 세그먼트가 나감</translation>
    </message>
    <message>
        <source>A segment reached %1</source>
        <translation>%1에 세그먼트가 도착함</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>이름 조회 중: %1</translation>
    </message>
    <message>
        <source>Looking up %1 was cancelled</source>
        <translation>이름 조회 취소됨: %1</translation>
    </message>
    <message>
        <source>Looking up %1 took too long</source>
        <translation>이름 조회 시간 초과: %1</translation>
    </message>
    <message>
        <source>No name server answered within %1.</source>
        <translation>%1 안에 응답한 이름 서버가 없습니다.</translation>
    </message>
    <message>
        <source>%1 could not be looked up</source>
        <translation>이름 조회 실패: %1</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1의 주소: %2</translation>
    </message>
    <message>
        <source>Event %1 was marked</source>
        <translation>이벤트 %1에 표시함</translation>
    </message>
    <message>
        <source>Events %1 to %2 are missing</source>
        <translation>이벤트 %1–%2 누락</translation>
    </message>
    <message>
        <source>Their bytes are not in the file: %1.</source>
        <translation>이 이벤트의 바이트는 파일에 없습니다: %1.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentBar</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How long Run waits before each step</source>
        <translation>실행이 단계마다 기다리는 시간</translation>
    </message>
    <message>
        <source>Ask me to predict</source>
        <translation>예상 물어보기</translation>
    </message>
    <message>
        <source>a step in 4 s</source>
        <translation>4초에 한 단계</translation>
    </message>
    <message>
        <source>a step in 2 s</source>
        <translation>2초에 한 단계</translation>
    </message>
    <message>
        <source>a step a second</source>
        <translation>1초에 한 단계</translation>
    </message>
    <message>
        <source>2 steps a second</source>
        <translation>1초에 2단계</translation>
    </message>
    <message>
        <source>5 steps a second</source>
        <translation>1초에 5단계</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>되는 대로 빠르게</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%2단계 중 %1</translation>
    </message>
    <message>
        <source>The loopback address of this run alone: “here” in the code. All of 127.0.0.0/8 is this computer, so runs do not get in each other’s way</source>
        <translation>이 실행만의 루프백 주소이며 코드의 “here”입니다. 127.0.0.0/8은 모두 이 컴퓨터이므로 실행끼리 방해하지 않습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n for other choices</source>
        <comment>steps</comment>
        <translation>
            <numerusform>다른 선택의 단계 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps that have run: calls, waits, comparisons and remarks in the columns. Those for other choices run when something else is chosen above.</source>
        <translation>실행한 단계입니다. 단의 호출, 기다림, 비교, 설명을 모두 셉니다. 다른 선택의 단계는 위에서 다른 것을 고르면 실행됩니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentCatalogue</name>
    <message>
        <source>%1, %2 of %3 run</source>
        <translation>%1, %3개 중 %2개 실행</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an experiment, and what became of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Skipped here. %1</source>
        <translation>여기서는 건너뜁니다. %1</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>아직 실행 안 함</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>does not hold here</source>
        <translation>여기서는 맞지 않음</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>in an earlier session: %1</source>
        <translation>이전 세션에서: %1</translation>
    </message>
    <message>
        <source>predicted: %1 of %2 right</source>
        <translation>예상: %2개 중 %1개 맞힘</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentFiles</name>
    <message>
        <source>Take the experiment away as a program</source>
        <translation>실험을 프로그램으로 가져가기</translation>
    </message>
    <message>
        <source>C programs (*.c)</source>
        <translation>C 프로그램 (*.c)</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 프로그램 (*.py)</translation>
    </message>
    <message>
        <source>The program was written to %1.</source>
        <translation>프로그램을 %1에 썼습니다.</translation>
    </message>
    <message>
        <source>Run it: python3 %1</source>
        <translation>실행: python3 %1</translation>
    </message>
    <message>
        <source>Build it: cc -Wall -Wextra -pthread -o program %1</source>
        <translation>빌드: cc -Wall -Wextra -pthread -o program %1</translation>
    </message>
    <message>
        <source>The program could not be written to %1.</source>
        <translation>프로그램을 %1에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an errno means, and its name</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Report the run</source>
        <translation>실행 보고서</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>페이지 (*.html)</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>보고서를 %1에 썼습니다.</translation>
    </message>
    <message>
        <source>The report could not be written to %1.</source>
        <translation>보고서를 %1에 쓸 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentPage</name>
    <message>
        <source>Beside the code</source>
        <translation>코드 옆</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>나온 곳</translation>
    </message>
    <message>
        <source>No socket has been made yet.</source>
        <translation>아직 만들어진 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Once a step makes one, its calls, its bytes and its states stand here in the order they happened, both ends beside each other.</source>
        <translation>단계가 소켓을 만들면 그 호출, 바이트, 상태가 일어난 순서대로, 양쪽 끝이 나란히 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Once a step makes a TCP socket, the way it walks is drawn here.</source>
        <translation>단계가 TCP 소켓을 만들면 지나온 길이 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Nothing selected.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Click a line of code that has run, or a call or an arrow of the ladder, to see its bytes and what it means.</source>
        <translation>실행된 코드 줄이나 시퀀스의 호출, 화살표를 누르면 그 바이트와 뜻이 보입니다.</translation>
    </message>
    <message>
        <source>Your predictions: %1.</source>
        <translation>예상 결과: %1.</translation>
    </message>
    <message>
        <source>Words (%1)</source>
        <translation>용어 (%1)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Which sockets to show</source>
        <translation>보여 줄 소켓</translation>
    </message>
    <message>
        <source>Which sockets the ladder and the state diagram show. They follow the step that runs, until you choose others here.</source>
        <translation>시퀀스와 상태도가 보여 줄 소켓입니다. 여기서 직접 고르기 전까지는 실행 중인 단계를 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentText</name>
    <message>
        <source>Sockets and addresses</source>
        <translation>소켓과 주소</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결하기</translation>
    </message>
    <message>
        <source>Streams and messages</source>
        <translation>스트림과 메시지</translation>
    </message>
    <message>
        <source>Ending a connection</source>
        <translation>연결 끝내기</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>데이터그램</translation>
    </message>
    <message>
        <source>Unix sockets</source>
        <translation>Unix 소켓</translation>
    </message>
    <message>
        <source>On the wire</source>
        <translation>회선에서</translation>
    </message>
    <message>
        <source>Your own files</source>
        <translation>내 파일</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>제삼자</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>이 프로그램</translation>
    </message>
    <message>
        <source>needs the right to see packets</source>
        <translation>패킷을 볼 권한 필요</translation>
    </message>
    <message>
        <source>needs the lab network</source>
        <translation>전용 네트워크 필요</translation>
    </message>
    <message>
        <source>needs IPv6</source>
        <translation>IPv6 필요</translation>
    </message>
    <message>
        <source>needs ping sockets</source>
        <translation>핑 소켓 필요</translation>
    </message>
    <message>
        <source>It needs the right to see packets, CAP_NET_RAW, and this user has none.</source>
        <translation>패킷을 볼 권한 CAP_NET_RAW가 필요한데, 이 사용자에게는 없습니다.</translation>
    </message>
    <message>
        <source>It needs the lab network, which this version does not have yet.</source>
        <translation>전용 네트워크가 필요한데, 이 버전에는 아직 없습니다.</translation>
    </message>
    <message>
        <source>It needs IPv6, which this computer does not have on its loopback.</source>
        <translation>IPv6가 필요한데, 이 컴퓨터의 루프백에는 없습니다.</translation>
    </message>
    <message>
        <source>It needs a ping socket, which this user may not make: net.ipv4.ping_group_range says who may.</source>
        <translation>핑 소켓이 필요한데, 이 사용자는 만들 수 없습니다. 누가 되는지는 net.ipv4.ping_group_range에 있습니다.</translation>
    </message>
    <message>
        <source>Who waits for others to come. Its calls run on a thread of their own.</source>
        <translation>다른 쪽이 오기를 기다리는 쪽입니다. 호출은 따로 스레드에서 실행됩니다.</translation>
    </message>
    <message>
        <source>Who goes to the server. Its calls run on a thread of their own.</source>
        <translation>서버를 찾아가는 쪽입니다. 호출은 따로 스레드에서 실행됩니다.</translation>
    </message>
    <message>
        <source>Whoever else takes part: most often one more client.</source>
        <translation>그 밖의 참가자입니다. 대개 또 다른 클라이언트입니다.</translation>
    </message>
    <message>
        <source>What this program computes and looks at itself, without a socket.</source>
        <translation>소켓 없이 이 프로그램이 스스로 계산하고 살펴보는 것입니다.</translation>
    </message>
    <message>
        <source>for users without the right to see packets</source>
        <translation>패킷을 볼 권한이 없는 사용자용</translation>
    </message>
    <message>
        <source>It shows what happens without the right to see packets, CAP_NET_RAW, and this user has it.</source>
        <translation>패킷을 볼 권한(CAP_NET_RAW)이 없을 때를 보여 주는데, 이 사용자에게는 그 권한이 있습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentTreeView</name>
    <message>
        <source>%1 of %2</source>
        <comment>how many experiments were run</comment>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
</context>
<context>
    <name>sockeye::Experiments</name>
    <message>
        <source>%1 cannot be used as an experiment.</source>
        <translation>%1은(는) 실험으로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>줄 복사</translation>
    </message>
    <message>
        <source>Open an experiment first.</source>
        <translation>먼저 실험을 여세요.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>실행 중입니다.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>실행 중인 것이 없습니다.</translation>
    </message>
    <message>
        <source>It has not begun.</source>
        <translation>아직 시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>Select a line first.</source>
        <translation>먼저 줄을 선택하세요.</translation>
    </message>
    <message>
        <source>Run an experiment twice first.</source>
        <translation>먼저 실험을 두 번 실행하세요.</translation>
    </message>
    <message>
        <source>Run the experiment first.</source>
        <translation>먼저 실험을 실행하세요.</translation>
    </message>
    <message>
        <source>Run it once first: the next run is compared with that one.</source>
        <translation>먼저 한 번 실행하세요. 다음 실행을 그것과 비교합니다.</translation>
    </message>
    <message>
        <source>“%1” was stopped at step %2 of %3.</source>
        <translation>“%1” 실험은 %3단계 중 %2단계에서 멈췄습니다.</translation>
    </message>
    <message>
        <source>Your predictions: %1.</source>
        <translation>예상 결과: %1.</translation>
    </message>
    <message>
        <source>It has ended: Reset or Run begins anew.</source>
        <translation>끝났습니다. 리셋하거나 실행하면 처음부터 다시 시작합니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExplainPanel</name>
    <message>
        <source>Often taught</source>
        <translation>흔히 배우는 것</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>나온 곳</translation>
    </message>
    <message>
        <source>What happens, and why</source>
        <translation>일어나는 일과 그 까닭</translation>
    </message>
    <message>
        <source>It cannot run here</source>
        <translation>여기서는 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>시작하기 전에</translation>
    </message>
    <message>
        <source>Step makes one call and waits; Run makes them all. Each is a real call on this computer, and lands in the session like any other. Why it went as it went stands here at the end.</source>
        <translation>한 단계는 호출 하나를 하고 기다립니다. 실행은 모두 합니다. 모두 이 컴퓨터에서 하는 진짜 호출이고, 다른 호출처럼 세션에 남습니다. 왜 그렇게 되었는지는 끝에 여기 나옵니다.</translation>
    </message>
    <message>
        <source>Does not hold here: it took too long</source>
        <translation>여기서는 맞지 않습니다. 너무 오래 걸렸습니다</translation>
    </message>
    <message>
        <source>Does not hold here: the verdicts say what was seen instead</source>
        <translation>여기서는 맞지 않습니다. 대신 본 것은 판정에 있습니다</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>끝나기 전에 멈춤</translation>
    </message>
    <message>
        <source>A step may have several expectations (what it returns, an errno, an address); those that say something about sockets stand among the verdicts.</source>
        <translation>한 단계에 기대가 여럿일 수 있습니다(반환값, errno, 주소). 소켓에 관해 말해 주는 것은 판정에 있습니다.</translation>
    </message>
    <message>
        <source>Holds on this kernel: %1 of %2 expectations met</source>
        <translation>이 커널에서 맞습니다. 기대 %2가지 중 %1가지 충족</translation>
    </message>
    <message>
        <source>Words on this page</source>
        <translation>이 쪽의 용어</translation>
    </message>
</context>
<context>
    <name>sockeye::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Filter by socket, call, errno or bytes</source>
        <translation>소켓, 호출, errno, 바이트로 필터</translation>
    </message>
</context>
<context>
    <name>sockeye::FilterHelp</name>
    <message>
        <source>Filter syntax</source>
        <translation>필터 문법</translation>
    </message>
    <message>
        <source>Put this into the filter</source>
        <translation>이 조건을 필터에 넣습니다</translation>
    </message>
</context>
<context>
    <name>sockeye::FilterText</name>
    <message>
        <source>that socket and those it accepted</source>
        <translation>그 소켓과 그 소켓이 수락한 소켓</translation>
    </message>
    <message>
        <source>call, data, state, drop, sample, resolve, note, mark or gap</source>
        <translation>call, data, state, drop, sample, resolve, note, mark, gap 중 하나</translation>
    </message>
    <message>
        <source>what was received; dir:out what was sent</source>
        <translation>받은 데이터. dir:out은 보낸 데이터</translation>
    </message>
    <message>
        <source>octets of data; also len:17 and len:1..64</source>
        <translation>데이터의 바이트 수. len:17, len:1..64도 가능</translation>
    </message>
    <message>
        <source>that call and the data it carried</source>
        <translation>그 호출과 호출이 나른 데이터</translation>
    </message>
    <message>
        <source>what failed so; error: whatever failed</source>
        <translation>그 오류로 실패한 것. error는 실패한 모든 것</translation>
    </message>
    <message>
        <source>steps into that TCP state</source>
        <translation>그 TCP 상태로 들어간 전이</translation>
    </message>
    <message>
        <source>that port at either end</source>
        <translation>양쪽 중 어느 쪽이든 그 포트</translation>
    </message>
    <message>
        <source>seconds since the session began; also time&gt;14.66</source>
        <translation>세션 시작부터 지난 초. time&gt;14.66도 가능</translation>
    </message>
    <message>
        <source>by the clock; also before:</source>
        <translation>시계 시각 기준. before:도 가능</translation>
    </message>
    <message>
        <source>in the bytes or the line, upper or lower case; a bare word does the same</source>
        <translation>바이트나 행에 있는 글자, 대소문자 무관. 단어만 써도 같음</translation>
    </message>
    <message>
        <source>in the bytes</source>
        <translation>바이트에 있는 값</translation>
    </message>
    <message>
        <source>terms side by side must all hold; or, not and parentheses combine them</source>
        <translation>나란히 쓴 조건은 모두 만족해야 함. or, not, 괄호로 조합</translation>
    </message>
</context>
<context>
    <name>sockeye::FlagsButton</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>sockeye::Format</name>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1 EB</source>
        <translation>%1 EB</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>date and time</comment>
        <translation>yyyy년 M월 d일 HH:mm</translation>
    </message>
</context>
<context>
    <name>sockeye::Glossary</name>
    <message>
        <source>An error. %1</source>
        <translation>오류입니다. %1</translation>
    </message>
    <message>
        <source>An error of getaddrinfo(). %1</source>
        <translation>getaddrinfo()의 오류입니다. %1</translation>
    </message>
    <message>
        <source>A TCP state. %1</source>
        <translation>TCP 상태입니다. %1</translation>
    </message>
    <message>
        <source>A socket option.</source>
        <translation>소켓 옵션입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::HexActions</name>
    <message>
        <source>Set some bytes aside first.</source>
        <translation>먼저 바이트를 따로 두세요.</translation>
    </message>
    <message>
        <source>No bookmark was made or changed yet.</source>
        <translation>아직 만들거나 바꾼 책갈피가 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>바이트 없음</translation>
    </message>
    <message>
        <source>Offset %1: %2, %3</source>
        <translation>오프셋 %1: %2, %3</translation>
    </message>
    <message>
        <source>%1 selected from %2: %3</source>
        <translation>%2부터 %1 선택됨: %3</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>16진수로 복사(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>텍스트로 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as</source>
        <translation>복사 형식(&amp;C)</translation>
    </message>
    <message>
        <source>Text with &amp;escapes</source>
        <translation>이스케이프가 든 텍스트(&amp;E)</translation>
    </message>
    <message>
        <source>Offset %1</source>
        <translation>오프셋 %1</translation>
    </message>
    <message>
        <source>%1; bookmark %2</source>
        <translation>%1, 책갈피 %2</translation>
    </message>
</context>
<context>
    <name>sockeye::HostSocketModel</name>
    <message>
        <source>No process has it, or one of another user that cannot be seen</source>
        <translation>가진 프로세스가 없거나, 보이지 않는 다른 사용자의 프로세스가 가지고 있습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>connections that wait, of so many that may</comment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>local</source>
        <translation>로컬</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>읽을 것</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>확인 안 됨</translation>
    </message>
    <message>
        <source>process</source>
        <translation>프로세스</translation>
    </message>
</context>
<context>
    <name>sockeye::ImportMenu</name>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Bytes from elsewhere: a hex dump, an array of C or another language, Base64, a captured packet</source>
        <translation>다른 곳의 바이트: 헥스 덤프, C 등의 배열, Base64, 캡처한 패킷</translation>
    </message>
    <message>
        <source>&amp;Paste as bytes</source>
        <translation>바이트로 붙여 넣기(&amp;P)</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>파일에서(&amp;F)…</translation>
    </message>
    <message>
        <source>From a &amp;capture (pcap, pcapng)…</source>
        <translation>캡처 파일(pcap, pcapng)에서(&amp;C)…</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>캡처 파일</translation>
    </message>
    <message>
        <source>Choose a file to read bytes from</source>
        <translation>바이트를 읽을 파일 선택</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>It is neither a hex dump, nor an array, nor Base64, nor a capture. %1</source>
        <comment>says where</comment>
        <translation>헥스 덤프도, 배열도, Base64도, 캡처 파일도 아닙니다. %1</translation>
    </message>
</context>
<context>
    <name>sockeye::InspectorPanel</name>
    <message>
        <source>Nothing selected.</source>
        <translation>선택한 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Select an event in the timeline to see its bytes, its call and what it means.</source>
        <translation>타임라인에서 이벤트를 선택하면 바이트와 호출, 의미가 표시됩니다.</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>이벤트 %1</translation>
    </message>
    <message>
        <source>This event could not be read from the session file</source>
        <translation>세션 파일에서 이 이벤트를 읽을 수 없음</translation>
    </message>
    <message>
        <source>As it lies in memory</source>
        <translation>메모리에 놓인 모습</translation>
    </message>
    <message>
        <source>The program made it itself: no call, nothing was sent.</source>
        <translation>프로그램이 스스로 만든 것으로, 호출도 없었고 아무것도 보내지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderExport</name>
    <message>
        <source>There is no ladder to export.</source>
        <translation>내보낼 시퀀스 다이어그램이 없습니다.</translation>
    </message>
    <message>
        <source>Select a socket that something has happened on, and open the Ladder tab.</source>
        <translation>이벤트가 있는 소켓을 선택하고 시퀀스 탭을 여세요.</translation>
    </message>
    <message>
        <source>Export the ladder</source>
        <translation>시퀀스 다이어그램 내보내기</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg);;PNG pictures (*.png)</source>
        <translation>SVG 그림 (*.svg);;PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>The ladder is too high for a PNG picture.</source>
        <translation>시퀀스 다이어그램이 PNG 그림으로는 너무 높습니다.</translation>
    </message>
    <message>
        <source>It would be %1 pixels high; an SVG picture may be.</source>
        <translation>높이가 %1픽셀이 됩니다. SVG 그림에는 이런 제한이 없습니다.</translation>
    </message>
    <message>
        <source>It holds events %1 to %2 of the %3 of these ends: no more than %4 go into one picture.</source>
        <translation>두 끝의 이벤트 %3개 가운데 %1번부터 %2번까지 들어 있습니다. 그림 하나에는 %4개까지만 들어갑니다.</translation>
    </message>
    <message>
        <source>The ladder was exported to %1.</source>
        <translation>시퀀스 다이어그램을 내보냈습니다: %1</translation>
    </message>
    <message>
        <source>The ladder could not be written to %1.</source>
        <translation>시퀀스 다이어그램을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an errno means, and its name</comment>
        <translation>%1(%2)</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderLegend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Solid arrows are data, from where it was sent to where it was received, and captured segments. Dashed arrows are segments that were not captured but are implied by the states of both ends. Where half of an arrow is dotted, that end has not been seen: what was sent has not been read there yet, or was lost; or it was received before anybody looked at the sender.</source>
        <translation>실선 화살표는 보낸 곳에서 받은 곳으로 간 데이터와 캡처한 세그먼트입니다. 파선 화살표는 캡처하지 않았지만 양쪽의 상태에서 추론한 세그먼트입니다. 화살표의 절반이 점선이면 그쪽에서는 확인되지 않은 것입니다. 보낸 것을 아직 읽지 않았거나 잃어버렸거나, 보낸 쪽을 살피기 전에 받은 것입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderPanel</name>
    <message>
        <source>By time</source>
        <translation>시간 비례</translation>
    </message>
    <message>
        <source>Space by the time between; long pauses are cut, close ones keep a line each (T)</source>
        <translation>시간 간격에 비례해 배치합니다. 긴 공백은 줄이고, 가까운 이벤트도 한 줄씩 차지합니다 (T)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Stay at the newest event (F)</source>
        <translation>최신 이벤트에 머뭅니다 (F)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Write the ladder as a picture</source>
        <translation>시퀀스 다이어그램을 그림으로 저장합니다</translation>
    </message>
    <message>
        <source>No socket is selected.</source>
        <translation>선택한 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Select one to see its calls, its bytes and its states in the order they happened, and those of the other end beside them when it is in this session too.</source>
        <translation>소켓을 선택하면 호출, 바이트, 상태가 일어난 순서대로 보입니다. 상대쪽 끝도 이 세션에 있으면 나란히 보입니다.</translation>
    </message>
    <message>
        <source>Nothing has happened on %1 yet.</source>
        <translation>%1: 아직 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Every call of it appears here, and what runs between its two ends.</source>
        <translation>이 소켓의 모든 호출과 두 끝 사이에 오가는 것이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Space by time</source>
        <translation>시간에 비례해 배치</translation>
    </message>
    <message>
        <source>Follow the newest event</source>
        <translation>최신 이벤트 따라가기</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>원래 크기</translation>
    </message>
    <message>
        <source>Export as a picture…</source>
        <translation>그림으로 내보내기…</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderScene</name>
    <message>
        <source>%1 pass</source>
        <translation>%1 경과</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>시간, 초</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>data, sent to received</source>
        <translation>데이터, 송신에서 수신으로</translation>
    </message>
    <message>
        <source>implied, not captured</source>
        <translation>추론, 캡처되지 않음</translation>
    </message>
    <message>
        <source>data</source>
        <comment>an arrow of the ladder</comment>
        <translation>데이터</translation>
    </message>
    <message>
        <source>implied</source>
        <comment>an arrow of the ladder</comment>
        <translation>추론</translation>
    </message>
    <message>
        <source>dotted: not seen at that end</source>
        <translation>점선: 그쪽에서 확인 안 됨</translation>
    </message>
    <message>
        <source>not seen there</source>
        <comment>an arrow</comment>
        <translation>확인 안 됨</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderText</name>
    <message>
        <source>the peer</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>returns later</source>
        <translation>나중에 돌아옴</translation>
    </message>
    <message>
        <source>never returned</source>
        <translation>돌아오지 않음</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>%1 대기 중</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <comment>datagrams</comment>
        <translation>
            <numerusform>%n개 버려짐</numerusform>
        </translation>
    </message>
    <message>
        <source>, peeked</source>
        <translation>, 미리 보기</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds since the session began</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 begins here in %2.</source>
        <translation>%1: %2 상태로 시작합니다.</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1: %2 상태입니다.</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3.</source>
        <translation>%1: %2에서 %3(으)로 바뀝니다.</translation>
    </message>
    <message>
        <source>Implied: nobody saw it, but every legal way between the states seen passes here.</source>
        <translation>추론: 직접 관측되지 않았지만, 관측된 상태 사이의 모든 올바른 경로가 이곳을 지납니다.</translation>
    </message>
    <message>
        <source>Seen at %1: %2, %3.</source>
        <translation>%1에 확인: %2, %3.</translation>
    </message>
    <message>
        <source>It stands before what followed from it and was seen earlier.</source>
        <translation>이 상태의 결과가 먼저 확인되었으므로 그보다 앞에 놓았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) to %1 dropped: the receive buffer was full.</source>
        <translation>
            <numerusform>%1: 수신 버퍼가 가득 차 데이터그램 %n개가 버려졌습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls %2 at %3; it returns after %4.</source>
        <translation>%1: %3에 %2 호출, %4 뒤에 돌아옵니다.</translation>
    </message>
    <message>
        <source>%1 calls %2 at %3: %4.</source>
        <translation>%1: %3에 %2 호출, %4.</translation>
    </message>
    <message>
        <source>%1 on %2 returned %3 after %4, at %5.</source>
        <translation>%2: %5에 %1 호출, %4 걸려 %3 반환.</translation>
    </message>
    <message>
        <source>End of stream: the other end has finished sending.</source>
        <translation>스트림의 끝: 상대가 송신을 끝냈습니다.</translation>
    </message>
    <message>
        <source>It gave out a connection; select its socket to see what it did.</source>
        <translation>연결 하나를 내주었습니다. 그 소켓을 선택하면 이후를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%2에서 %3(으)로 %1.</translation>
    </message>
    <message>
        <source>Implied: it was not captured, but the states of both ends leave no other way.</source>
        <translation>추론: 캡처하지 않았지만, 두 끝의 상태로 보아 다른 경우는 없습니다.</translation>
    </message>
    <message>
        <source>%1 from %2 at %3 to %4 at %5.</source>
        <translation>%2(%3)에서 %4(%5)(으)로 %1.</translation>
    </message>
    <message>
        <source>%1 from %2 at %3 to %4.</source>
        <translation>%2(%3)에서 %4(으)로 %1.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 at %4.</source>
        <translation>%2에서 %3(%4)(으)로 %1.</translation>
    </message>
    <message>
        <source>Captured.</source>
        <translation>캡처했습니다.</translation>
    </message>
    <message>
        <source>%1 has not read it yet.</source>
        <translation>%1에서 아직 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>Where it was read is not certain, or beyond what is shown.</source>
        <translation>어디에서 읽었는지 확실하지 않거나 표시된 범위 밖입니다.</translation>
    </message>
    <message>
        <source>Where it was sent is not certain, or beyond what is shown.</source>
        <translation>어디에서 보냈는지 확실하지 않거나 표시된 범위 밖입니다.</translation>
    </message>
    <message>
        <source>The other end is not ours: whether it came there is not known.</source>
        <translation>상대쪽 끝은 이 세션에 없으므로 도착했는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>To %1.</source>
        <translation>받는 곳: %1.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>보낸 곳: %1.</translation>
    </message>
    <message>
        <source>MSG_PEEK: the bytes stay in the queue and will be read again.</source>
        <translation>MSG_PEEK: 바이트가 큐에 남아 있어 다시 읽힙니다.</translation>
    </message>
    <message>
        <source>It did not fit the buffer; its end is lost.</source>
        <translation>버퍼에 들어가지 않아 뒷부분을 잃었습니다.</translation>
    </message>
    <message>
        <source>MSG_TRUNC: the kernel counted the bytes and threw them away.</source>
        <translation>MSG_TRUNC: 커널이 바이트를 세기만 하고 버렸습니다.</translation>
    </message>
    <message>
        <source>MSG_OOB: urgent data.</source>
        <translation>MSG_OOB: 긴급 데이터.</translation>
    </message>
    <message>
        <source>win %1 unscaled</source>
        <comment>a TCP window, as the header has it</comment>
        <translation>win %1(배율 적용 전)</translation>
    </message>
</context>
<context>
    <name>sockeye::LadderView</name>
    <message>
        <source>Ladder</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>What the two ends called, sent and went through, in order</source>
        <translation>두 끝의 호출, 주고받은 데이터, 거친 상태의 순서</translation>
    </message>
</context>
<context>
    <name>sockeye::ListenPanel</name>
    <message>
        <source>Listen</source>
        <translation>수신 대기</translation>
    </message>
    <message>
        <source>Wait for connections. Each one that comes becomes a socket of its own.</source>
        <translation>연결을 기다립니다. 들어오는 연결마다 소켓이 하나씩 생깁니다.</translation>
    </message>
    <message>
        <source>Remove the file first if nobody listens there</source>
        <translation>수신 대기하는 쪽이 없으면 먼저 파일 삭제</translation>
    </message>
    <message>
        <source>Take the port even in TIME_WAIT (SO_REUSEADDR)</source>
        <translation>TIME_WAIT 중인 포트도 사용(SO_REUSEADDR)</translation>
    </message>
    <message>
        <source>Take IPv4 too (dual stack)</source>
        <translation>IPv4도 받기(듀얼 스택)</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Unix stream</source>
        <translation>Unix 스트림</translation>
    </message>
    <message>
        <source>Unix seqpacket</source>
        <translation>Unix seqpacket</translation>
    </message>
    <message>
        <source>server.sock or @name</source>
        <translation>server.sock 또는 @이름</translation>
    </message>
    <message>
        <source>How many finished connections may wait to be accepted; the kernel&apos;s somaxconn caps it</source>
        <translation>맺어진 연결이 수락을 기다릴 수 있는 최대 수. 커널의 somaxconn이 상한입니다</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>주소(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>Pat&amp;h</source>
        <translation>경로(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>방식(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What comes in</source>
        <translation>들어오는 데이터(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Interface</source>
        <translation>인터페이스(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Backlog</source>
        <translation>백로그(&amp;B)</translation>
    </message>
</context>
<context>
    <name>sockeye::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>수신 대기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Datagram</source>
        <translation>데이터그램</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close or shut down</source>
        <translation>닫기 또는 종료</translation>
    </message>
    <message>
        <source>Ways to end the selected socket</source>
        <translation>선택한 소켓을 끝내는 방법</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Find… (%1)</source>
        <translation>찾기… (%1)</translation>
    </message>
    <message>
        <source>Text, bytes, a call or an errno. Enter goes to the next, Shift+Enter to the one before</source>
        <translation>텍스트, 바이트, 호출, errno. Enter는 다음, Shift+Enter는 이전으로 이동합니다</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>기록하지 않음</translation>
    </message>
    <message>
        <source>%1 events  %2</source>
        <comment>how many there are, and the size of the file</comment>
        <translation>이벤트 %1개  %2</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
</context>
<context>
    <name>sockeye::MainWindow</name>
    <message>
        <source>%1 is not a session.</source>
        <translation>%1: 세션 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Sessions are the pcapng files that this program writes.</source>
        <translation>세션은 이 프로그램이 쓴 pcapng 파일입니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end.</source>
        <translation>%1: 끝까지 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>A part of %1 is damaged.</source>
        <translation>%1: 일부가 손상되었습니다.</translation>
    </message>
    <message>
        <source>%1 were passed over; every whole event before and after is here.</source>
        <translation>%1 분량을 건너뛰었습니다. 그 앞뒤의 온전한 이벤트는 모두 있습니다.</translation>
    </message>
    <message>
        <source>Reading %1.</source>
        <translation>읽는 중: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>새 세션</translation>
    </message>
    <message>
        <source>Session of %1, not saved</source>
        <translation>%1 세션, 저장 안 됨</translation>
    </message>
    <message>
        <source>%1, read only</source>
        <translation>%1, 읽기 전용</translation>
    </message>
    <message>
        <source>%1 — Sockeye</source>
        <translation>%1 — Sockeye</translation>
    </message>
    <message>
        <source>Send from %1</source>
        <translation>%1에서 보내기</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>받는 곳 %1</translation>
    </message>
    <message>
        <source>That cannot be looked for.</source>
        <translation>찾을 수 없는 내용입니다.</translation>
    </message>
    <message>
        <source>Close this session without saving it?</source>
        <translation>이 세션을 저장하지 않고 닫을까요?</translation>
    </message>
    <message numerus="yes">
        <source>Its sockets are closed. It is kept for %n day(s) in %1, and then deleted.</source>
        <translation>
            <numerusform>소켓이 닫힙니다. 세션은 %1 폴더에 %n일 동안 보관된 뒤 삭제됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>검사기</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>상세</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>찾지 못했습니다.</translation>
    </message>
    <message>
        <source>No event of this session has it.</source>
        <translation>이 세션에는 해당하는 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>%1 %2 ⇄ %3 %4</source>
        <comment>a socket, its address, the other end&apos;s address, and its name</comment>
        <translation>%1 %2 ⇄ %3 %4</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>시퀀스</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>카운터</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Byte order</source>
        <translation>바이트 순서</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>sockeye::MarkWords</name>
    <message>
        <source>Olive</source>
        <translation>올리브색</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록색</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>보라색</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨간색</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>청회색</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>호박색</translation>
    </message>
</context>
<context>
    <name>sockeye::MessageStore</name>
    <message>
        <source>%1 cannot be read and is left alone: %2</source>
        <translation>%1을(를) 읽을 수 없어 그대로 둡니다: %2</translation>
    </message>
    <message>
        <source>at byte %1: %2</source>
        <translation>%1번째 바이트: %2</translation>
    </message>
    <message>
        <source>It holds no messages of this program.</source>
        <translation>이 프로그램의 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>Message %1 has no name, or is of no known kind.</source>
        <translation>%1번째 메시지에 이름이 없거나 알 수 없는 종류입니다.</translation>
    </message>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1을(를) 가져오지 못했습니다: %2</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1을(를) 쓰지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>sockeye::NoteText</name>
    <message>
        <source>Session began</source>
        <translation>세션 시작</translation>
    </message>
    <message>
        <source>Session began, %1</source>
        <translation>세션 시작, %1</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>세션 끝</translation>
    </message>
    <message>
        <source>%1 can be reached from other computers</source>
        <translation>다른 컴퓨터에서 접근할 수 있음: %1</translation>
    </message>
    <message>
        <source>The port is held by a process that cannot be seen</source>
        <translation>볼 수 없는 프로세스가 이 포트를 쓰고 있음</translation>
    </message>
    <message>
        <source>The port is held by process %1</source>
        <translation>이 포트를 쓰는 프로세스: %1</translation>
    </message>
    <message>
        <source>Asked for a buffer of %1 bytes, the kernel granted %2</source>
        <translation>버퍼 %1바이트 요청, 커널이 %2바이트 할당</translation>
    </message>
    <message>
        <source>Limit reached: %1</source>
        <translation>한도 도달: %1</translation>
    </message>
    <message>
        <source>Answers are off</source>
        <translation>자동 응답 꺼짐</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>정책: %1</translation>
    </message>
    <message>
        <source>Step by step from here on</source>
        <translation>여기부터 단계별</translation>
    </message>
    <message>
        <source>Automatic from here on</source>
        <translation>여기부터 자동</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>%1 뒤 다시 시도</translation>
    </message>
    <message>
        <source>Given up after %1</source>
        <translation>%1 뒤 포기</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>실행하지 않음: %1</translation>
    </message>
    <message>
        <source>No descriptor is left (%1); accepting is paused</source>
        <translation>남은 디스크립터 없음(%1). 수락을 잠시 멈춤</translation>
    </message>
    <message>
        <source>%1 bytes were discarded unsent</source>
        <translation>보내지 않은 %1바이트를 버림</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>디스크 가득 참</translation>
    </message>
    <message>
        <source>the size limit was reached</source>
        <translation>크기 한도 도달</translation>
    </message>
    <message>
        <source>the file is damaged there</source>
        <translation>파일의 해당 부분 손상</translation>
    </message>
    <message>
        <source>read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>leave unread</source>
        <translation>읽지 않고 두기</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>그대로 돌려보내기(echo)</translation>
    </message>
    <message>
        <source>discard</source>
        <translation>버리기(discard)</translation>
    </message>
    <message>
        <source>chargen</source>
        <translation>문자 보내기(chargen)</translation>
    </message>
    <message>
        <source>daytime</source>
        <translation>시각 보내기(daytime)</translation>
    </message>
    <message>
        <source>accept by hand</source>
        <translation>accept 직접 호출</translation>
    </message>
    <message>
        <source>fixed reply of %1 bytes</source>
        <translation>정해진 %1바이트 응답</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>한도 %1</translation>
    </message>
    <message>
        <source>Not done: the socket is closed</source>
        <translation>실행하지 않음: 소켓이 닫혔습니다</translation>
    </message>
    <message>
        <source>Watched only: it belongs to another process</source>
        <translation>지켜보기만 함: 다른 프로세스의 소켓입니다</translation>
    </message>
    <message>
        <source>Watched only: it belongs to process %1</source>
        <translation>지켜보기만 함: 프로세스 %1의 소켓입니다</translation>
    </message>
    <message>
        <source>No longer watched</source>
        <translation>더는 지켜보지 않음</translation>
    </message>
    <message>
        <source>No longer watched: %1</source>
        <translation>더는 지켜보지 않음: %1</translation>
    </message>
    <message>
        <source>%1 packets passed too fast to be captured</source>
        <translation>패킷 %1개가 너무 빨리 지나가 캡처하지 못함</translation>
    </message>
    <message>
        <source>SIGPIPE was raised: nothing can be sent on this socket</source>
        <translation>SIGPIPE 발생: 이 소켓으로는 보낼 수 없음</translation>
    </message>
    <message>
        <source>Experiment %1 begins</source>
        <translation>실험 %1 시작</translation>
    </message>
    <message>
        <source>Experiment %1 is over; its runner closes what is still open</source>
        <translation>실험 %1의 단계가 끝나, 실행기가 열려 있는 것을 닫음</translation>
    </message>
    <message>
        <source>Experiment %1 ends</source>
        <translation>실험 %1 끝</translation>
    </message>
</context>
<context>
    <name>sockeye::OpenFields</name>
    <message>
        <source>0 for any free port</source>
        <translation>0이면 빈 포트 아무거나</translation>
    </message>
    <message>
        <source>automatic: accept and read as it comes</source>
        <translation>자동: 오는 대로 수락하고 읽기</translation>
    </message>
    <message>
        <source>step by step: each call when I say</source>
        <translation>단계별: 직접 지시할 때만 호출</translation>
    </message>
    <message>
        <source>any</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>this computer only, IPv6</source>
        <translation>이 컴퓨터만, IPv6</translation>
    </message>
    <message>
        <source>every IPv4 address</source>
        <translation>모든 IPv4 주소</translation>
    </message>
    <message>
        <source>every address</source>
        <translation>모든 주소</translation>
    </message>
    <message>
        <source>Give an address of this computer.</source>
        <translation>이 컴퓨터의 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Give a port, or 0 for any free one.</source>
        <translation>포트를 입력하세요. 0이면 빈 포트 아무거나 씁니다.</translation>
    </message>
    <message>
        <source>Give a path, or @ and a name for an abstract socket.</source>
        <translation>경로를 입력하세요. 추상 소켓이면 @와 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Others can reach this: %1 is not limited to this computer.</source>
        <translation>다른 컴퓨터에서도 접근할 수 있습니다. %1 주소는 이 컴퓨터로 한정되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::OpenPanel</name>
    <message>
        <source>Show what is seldom needed</source>
        <translation>자주 쓰지 않는 항목을 표시합니다</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>간단히</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>sockeye::OptionModel</name>
    <message>
        <source>can only be set</source>
        <translation>설정만 가능</translation>
    </message>
    <message>
        <source>Setting it needs the capability CAP_NET_ADMIN.</source>
        <translation>설정하려면 CAP_NET_ADMIN 권한이 필요합니다.</translation>
    </message>
    <message>
        <source>Since Linux %1.</source>
        <translation>Linux %1부터.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an option&apos;s level and manual page</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>option</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>의미</translation>
    </message>
</context>
<context>
    <name>sockeye::OptionsPanel</name>
    <message>
        <source>Socket options</source>
        <translation>소켓 옵션</translation>
    </message>
    <message>
        <source>Filter options by name or meaning</source>
        <translation>이름이나 의미로 옵션 필터</translation>
    </message>
    <message>
        <source>Filter options</source>
        <translation>옵션 필터</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Read every option by getsockopt()</source>
        <translation>모든 옵션을 getsockopt()로 읽습니다</translation>
    </message>
    <message>
        <source>Select a socket to see its options.</source>
        <translation>소켓을 선택하면 옵션이 표시됩니다.</translation>
    </message>
    <message>
        <source>This socket is closed.</source>
        <translation>닫힌 소켓입니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an errno and what it means</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sockeye::OriginLine</name>
    <message>
        <source>Where the selected bytes came from</source>
        <translation>선택한 바이트의 출처</translation>
    </message>
    <message>
        <source>The other end is not in this session.</source>
        <translation>상대 쪽은 이 세션에 없습니다.</translation>
    </message>
    <message>
        <source>What received it is not certain.</source>
        <translation>어느 호출이 받았는지 확실하지 않습니다.</translation>
    </message>
    <message>
        <source>What sent it is not certain.</source>
        <translation>어느 호출이 보냈는지 확실하지 않습니다.</translation>
    </message>
    <message>
        <source>Nobody has sent it yet.</source>
        <translation>아직 아무도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Nobody has received it yet.</source>
        <translation>아직 아무도 받지 않았습니다.</translation>
    </message>
    <message>
        <source>Sent by events %1 to %2</source>
        <translation>보냄: 이벤트 %1~%2</translation>
    </message>
    <message>
        <source>Received by events %1 to %2</source>
        <translation>받음: 이벤트 %1~%2</translation>
    </message>
    <message>
        <source>byte %1 of %2</source>
        <translation>%2바이트 가운데 %1번째</translation>
    </message>
    <message>
        <source>bytes %1 to %2 of %3</source>
        <translation>%3바이트 가운데 %1~%2번째</translation>
    </message>
    <message>
        <source>Sent by event %1, %2</source>
        <translation>보냄: 이벤트 %1, %2</translation>
    </message>
    <message>
        <source>Received by event %1, %2</source>
        <translation>받음: 이벤트 %1, %2</translation>
    </message>
</context>
<context>
    <name>sockeye::PacketDialog</name>
    <message>
        <source>Also those that carry &amp;nothing</source>
        <translation>내용이 없는 패킷도 보기(&amp;N)</translation>
    </message>
    <message>
        <source>Message from %1</source>
        <comment>the name of a capture file</comment>
        <translation>%1에서 메시지 가져오기</translation>
    </message>
    <message>
        <source>Address, port, protocol, text or hex at the beginning</source>
        <translation>주소, 포트, 프로토콜, 처음 부분의 텍스트나 헥스</translation>
    </message>
    <message>
        <source>Show only the packets with this in them</source>
        <translation>이것이 들어 있는 패킷만 보기</translation>
    </message>
    <message>
        <source>TCP segments that only acknowledge, and the like</source>
        <translation>확인 응답만 하는 TCP 세그먼트 등</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>진행 정도</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>읽기 멈추기</translation>
    </message>
    <message>
        <source>Stop reading; what was read stays</source>
        <translation>읽기를 멈춥니다. 읽은 패킷은 남습니다</translation>
    </message>
    <message>
        <source>&amp;Use as message</source>
        <translation>메시지로 쓰기(&amp;U)</translation>
    </message>
    <message>
        <source>Packets of the capture</source>
        <translation>캡처한 패킷</translation>
    </message>
    <message>
        <source>The file has changed since it was listed: the packet is no longer there.</source>
        <translation>목록을 만든 뒤에 파일이 바뀌어 그 패킷이 없습니다.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>파일을 읽는 중…</translation>
    </message>
    <message>
        <source>None of them has that in it, and something to send.</source>
        <translation>그것이 들어 있으면서 보낼 내용이 있는 패킷이 없습니다.</translation>
    </message>
    <message>
        <source>There is no packet in it.</source>
        <translation>파일에 패킷이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::ParameterBar</name>
    <message>
        <source>bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>the least and the most a number may be</comment>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a range, and its unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2, please</source>
        <translation>%1에서 %2까지의 정수를 넣으세요</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>“%1”은(는) %2에서 %3까지의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>What you can change</source>
        <translation>바꿀 수 있는 것</translation>
    </message>
</context>
<context>
    <name>sockeye::ParseText</name>
    <message>
        <source>Nothing is given yet.</source>
        <translation>아직 입력한 내용이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of socket. Use tcp://, udp://, unix:, unix-dgram: or unix-seqpacket:.</source>
        <translation>“%1”: 알 수 없는 소켓 종류입니다. tcp://, udp://, unix:, unix-dgram:, unix-seqpacket: 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>The host is missing. Write it like 127.0.0.1:7000.</source>
        <translation>호스트가 없습니다. 127.0.0.1:7000처럼 쓰세요.</translation>
    </message>
    <message>
        <source>The port is missing. Add it after a colon, like :7000.</source>
        <translation>포트가 없습니다. :7000처럼 콜론 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is not a port. Use a number from 0 to 65535.</source>
        <translation>“%1”: 포트가 아닙니다. 0에서 65535 사이의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>Port %1 does not exist. Ports go from 0 to 65535.</source>
        <translation>포트 %1번은 없습니다. 포트는 0에서 65535까지입니다.</translation>
    </message>
    <message>
        <source>“%1” is not an address. IPv6 goes in brackets before a port, like [::1]:7000.</source>
        <translation>“%1”: 주소가 아닙니다. IPv6은 [::1]:7000처럼 포트 앞에 대괄호로 묶으세요.</translation>
    </message>
    <message>
        <source>The path is too long for a Unix socket. The kernel takes at most 107 bytes.</source>
        <translation>Unix 소켓에 쓰기에 너무 긴 경로입니다. 커널은 최대 107바이트까지 받습니다.</translation>
    </message>
    <message>
        <source>“%1” at %2 is not a hexadecimal digit. Use 0–9 and A–F.</source>
        <translation>“%1”(위치 %2): 16진수 숫자가 아닙니다. 0–9와 A–F를 쓰세요.</translation>
    </message>
    <message>
        <source>A digit is left over at %1. Write two digits for each byte.</source>
        <translation>위치 %1에 숫자 하나가 남습니다. 바이트마다 두 자리씩 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” at %2 is not an escape. Use \n, \r, \t, \0, \\ or \xHH.</source>
        <translation>“%1”(위치 %2): 이스케이프가 아닙니다. \n, \r, \t, \0, \\, \xHH를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is not a type. Use text, hex, u16be, u32le, f32be and the like.</source>
        <translation>“%1”: 알 수 없는 유형입니다. text, hex, u16be, u32le, f32be 등을 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”: 수가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 does not fit. Choose a wider type or a smaller number.</source>
        <translation>%1: 유형에 들어가지 않습니다. 더 넓은 유형이나 더 작은 수를 고르세요.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read. Check that it is there and that you may read it.</source>
        <translation>파일 “%1”: 읽을 수 없습니다. 파일이 있는지, 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>“%1”: 너무 깁니다.</translation>
    </message>
    <message>
        <source>“%1” is not something to filter by.</source>
        <translation>“%1”: 필터에 쓸 수 없는 항목입니다.</translation>
    </message>
    <message>
        <source>“%1” at %2 does not fit here.</source>
        <translation>“%1”(위치 %2): 여기에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” at %2 was not expected.</source>
        <translation>“%1”(위치 %2): 여기에 올 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::PayloadEditor</name>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16진수</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>값</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>입력 형식</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>What was sent before</source>
        <translation>이전에 보낸 내용</translation>
    </message>
    <message>
        <source>Text to send</source>
        <translation>보낼 텍스트</translation>
    </message>
    <message>
        <source>Hex to send</source>
        <translation>보낼 16진수</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>보낼 파일</translation>
    </message>
    <message>
        <source>A file’s name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Choose a file to send</source>
        <translation>보낼 파일 선택</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>아직 보낸 내용이 없습니다</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>기록 지우기</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>구조체</translation>
    </message>
    <message>
        <source>for example hello\r\n</source>
        <comment>a text to send, with escapes</comment>
        <translation>예: hello\r\n</translation>
    </message>
</context>
<context>
    <name>sockeye::PlotSpec</name>
    <message>
        <source>Round trip</source>
        <translation>왕복 시간</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>평활값</translation>
    </message>
    <message>
        <source>± variation</source>
        <translation>± 변동</translation>
    </message>
    <message>
        <source>least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>No sample yet: round trips are measured once a segment is acknowledged.</source>
        <translation>아직 표본이 없습니다. 왕복 시간은 세그먼트가 확인 응답된 뒤에 측정됩니다.</translation>
    </message>
    <message>
        <source>Congestion</source>
        <translation>혼잡</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>전송 중</translation>
    </message>
    <message>
        <source>No sample yet: there is a congestion window once the connection is made.</source>
        <translation>아직 표본이 없습니다. 혼잡 윈도는 연결이 수립된 뒤에 생깁니다.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>큐</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>No sample yet: queues are looked at when something passes.</source>
        <translation>아직 표본이 없습니다. 큐는 무언가 오갈 때 확인합니다.</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation>accept 큐</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>백로그</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>반열림</translation>
    </message>
    <message>
        <source>No sample yet: the queue is looked at once listen() was called.</source>
        <translation>아직 표본이 없습니다. 큐는 listen()을 호출한 뒤에 확인합니다.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>in</source>
        <translation>수신</translation>
    </message>
    <message>
        <source>out</source>
        <translation>송신</translation>
    </message>
    <message>
        <source>Nothing was sent or received yet.</source>
        <translation>아직 보내거나 받은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Datagrams</source>
        <translation>데이터그램</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>버림</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>버려짐</translation>
    </message>
    <message>
        <source>No datagram was dropped.</source>
        <translation>버려진 데이터그램이 없습니다.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>재전송</translation>
    </message>
    <message>
        <source>taken for lost</source>
        <translation>손실로 판단</translation>
    </message>
    <message>
        <source>No segment that was sent again or taken for lost has been recorded.</source>
        <translation>다시 보내거나 손실로 판단한 세그먼트가 기록되지 않았습니다.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>윈도</translation>
    </message>
    <message>
        <source>peer’s</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>own</source>
        <translation>이쪽</translation>
    </message>
    <message>
        <source>No sample yet: ends tell their windows once the connection is made.</source>
        <translation>아직 표본이 없습니다. 윈도는 연결이 수립된 뒤에 서로 알립니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::PolicyField</name>
    <message>
        <source>show it</source>
        <translation>표시만</translation>
    </message>
    <message>
        <source>leave it unread</source>
        <translation>읽지 않고 두기</translation>
    </message>
    <message>
        <source>echo it</source>
        <translation>그대로 돌려보내기(echo)</translation>
    </message>
    <message>
        <source>discard it</source>
        <translation>버리기(discard)</translation>
    </message>
    <message>
        <source>send characters (chargen)</source>
        <translation>문자 보내기(chargen)</translation>
    </message>
    <message>
        <source>send the time (daytime)</source>
        <translation>시각 보내기(daytime)</translation>
    </message>
    <message>
        <source>send a fixed reply</source>
        <translation>정해진 응답 보내기</translation>
    </message>
    <message>
        <source>What to do with what arrives</source>
        <translation>들어온 데이터를 처리하는 방법</translation>
    </message>
    <message>
        <source>Fixed reply</source>
        <translation>정해진 응답</translation>
    </message>
    <message>
        <source>OK\r\n</source>
        <comment>an example of a reply with escapes</comment>
        <translation>OK\r\n</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>한도 없음</translation>
    </message>
    <message>
        <source>How many connections a listener accepts, how often a reply is sent, or how many bytes chargen sends</source>
        <translation>수신 대기 소켓이 수락할 연결 수, 응답을 보낼 횟수, 또는 chargen이 보낼 바이트 수</translation>
    </message>
</context>
<context>
    <name>sockeye::PredictPanel</name>
    <message>
        <source>Predict first</source>
        <translation>먼저 예상하기</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2개 중 %1 맞음</translation>
    </message>
    <message>
        <source>That was the last question.</source>
        <translation>마지막 질문이었습니다.</translation>
    </message>
    <message>
        <source>The next question comes before step %1.</source>
        <translation>다음 질문은 %1단계 앞에 나옵니다.</translation>
    </message>
    <message>
        <source>Choose what you expect, or press Step to see what this kernel does.</source>
        <translation>예상을 고르거나, 한 단계를 눌러 이 커널이 하는 일을 보세요.</translation>
    </message>
    <message>
        <source>Your answer is kept beside the result. Press Step to see what this kernel does.</source>
        <translation>답은 결과 옆에 남습니다. 한 단계를 눌러 이 커널이 하는 일을 보세요.</translation>
    </message>
    <message>
        <source>This kernel did something else: %1</source>
        <translation>이 커널은 다르게 했습니다: %1</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>결과: %1</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>맞았습니다: %1</translation>
    </message>
    <message>
        <source>You said: %1. It was: %2</source>
        <translation>예상: %1. 결과: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not answered</source>
        <translation>
            <numerusform>%n개 답하지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>its number and its line</comment>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>There is nothing to guess in this one: press Step or Run, and watch.</source>
        <translation>이 실험에는 예상할 것이 없습니다. 한 단계나 실행을 누르고 지켜보세요.</translation>
    </message>
</context>
<context>
    <name>sockeye::Prompts</name>
    <message>
        <source>&amp;CSV, one event a line, for a spreadsheet</source>
        <translation>CSV, 한 줄에 이벤트 하나, 스프레드시트용(&amp;C)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>&amp;JSON lines, one event a line, for a program</source>
        <translation>JSON Lines, 한 줄에 이벤트 하나, 프로그램용(&amp;J)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>&amp;Text with hex, to read or print</source>
        <translation>16진수를 곁들인 텍스트, 읽기와 인쇄용(&amp;T)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>텍스트 파일 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Raw received bytes of the selected socket</source>
        <translation>선택한 소켓이 받은 원시 바이트(&amp;R)</translation>
    </message>
    <message>
        <source>Binary files (*.bin)</source>
        <translation>이진 파일 (*.bin)</translation>
    </message>
    <message>
        <source>Export the session</source>
        <translation>세션 내보내기</translation>
    </message>
    <message>
        <source>&amp;Leave out addresses and the bytes that were sent and received</source>
        <translation>주소와 주고받은 바이트를 제외(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>C &amp;program that makes the calls again</source>
        <translation>호출을 다시 실행하는 C 프로그램(&amp;P)</translation>
    </message>
    <message>
        <source>C sources (*.c)</source>
        <translation>C 소스 (*.c)</translation>
    </message>
    <message>
        <source>P&amp;ython program that makes the calls again</source>
        <translation>호출을 다시 실행하는 Python 프로그램(&amp;Y)</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Python 프로그램 (*.py)</translation>
    </message>
</context>
<context>
    <name>sockeye::Question</name>
    <message>
        <source>In which state will “%1” be after %2?</source>
        <translation>%2 뒤에 “%1”은(는) 어느 상태일까요?</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>a descriptor</source>
        <translation>디스크립터</translation>
    </message>
    <message>
        <source>0, success</source>
        <translation>0, 성공</translation>
    </message>
    <message>
        <source>0, end of stream</source>
        <translation>0, 스트림의 끝</translation>
    </message>
    <message>
        <source>What will %1 return?</source>
        <translation>%1은(는) 무엇을 돌려줄까요?</translation>
    </message>
    <message>
        <source>the number of bytes received</source>
        <translation>받은 바이트 수</translation>
    </message>
    <message>
        <source>it never returns</source>
        <translation>끝내 돌아오지 않는다</translation>
    </message>
</context>
<context>
    <name>sockeye::RoleColumn</name>
    <message>
        <source>Descriptor</source>
        <translation>디스크립터</translation>
    </message>
    <message>
        <source>Received, sent</source>
        <translation>받음, 보냄</translation>
    </message>
    <message>
        <source>Code of: %1</source>
        <translation>코드: %1</translation>
    </message>
    <message>
        <source>closed, %1</source>
        <translation>닫힘, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a descriptor, and the socket&apos;s name here</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The number the program knows the socket by, and the name it has in this window</source>
        <translation>프로그램이 소켓을 부르는 번호와 이 창에서의 이름입니다</translation>
    </message>
    <message>
        <source>What waits in the kernel: bytes that came and were not read, and bytes that were sent and not acknowledged. Of a UDP socket it is the memory they take, so 5 bytes count for some hundreds. Of a listener: connections that wait for accept(), and how many may.</source>
        <translation>커널에서 기다리는 것입니다. 왔지만 읽지 않은 바이트와, 보냈지만 확인되지 않은 바이트입니다. UDP 소켓에서는 차지하는 메모리이므로 5바이트가 수백으로 세어집니다. 리스닝 소켓에서는 accept()를 기다리는 연결 수와 그 최대 수입니다.</translation>
    </message>
    <message>
        <source>All the bytes the program has read, and all it has written</source>
        <translation>프로그램이 읽은 바이트와 쓴 바이트 전체입니다</translation>
    </message>
    <message>
        <source>“%1” in the code is the socket %2, which the ladder and the state diagram show.</source>
        <translation>코드의 “%1”은(는) 시퀀스와 상태도에 나오는 소켓 %2입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::RowText</name>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>backlog %1</source>
        <translation>백로그 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>call started</source>
        <translation>호출 시작</translation>
    </message>
    <message>
        <source>started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>스트림 끝</translation>
    </message>
    <message>
        <source>peeked</source>
        <translation>엿보기</translation>
    </message>
    <message>
        <source>out of band</source>
        <translation>대역 외</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>버림</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>잘림</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>%1 implied</source>
        <translation>%1 추론</translation>
    </message>
    <message>
        <source>lookup</source>
        <translation>이름 조회</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>주소 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>note</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>On event %1: %2</source>
        <translation>이벤트 %1: %2</translation>
    </message>
    <message>
        <source>Bookmark on event %1 %2</source>
        <translation>책갈피: 이벤트 %1 %2</translation>
    </message>
    <message>
        <source>Mark on event %1 removed</source>
        <translation>이벤트 %1의 표시를 지움</translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) dropped</source>
        <translation>
            <numerusform>데이터그램 %n개 유실</numerusform>
        </translation>
    </message>
    <message>
        <source>receive buffer full</source>
        <translation>수신 버퍼 가득 참</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>누락</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing</source>
        <translation>
            <numerusform>이벤트 %n개 누락</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmark on %1 of event %2: %3</source>
        <comment>%1: 4 bytes</comment>
        <translation>이벤트 %2의 %1에 책갈피: %3</translation>
    </message>
</context>
<context>
    <name>sockeye::RunLines</name>
    <message>
        <source>next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>%1 동안 기다림</translation>
    </message>
    <message>
        <source>Step %1, %2: %3. %4</source>
        <comment>number, a role, what it does, what became of it</comment>
        <translation>%1단계, %2: %3. %4</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>건너뜀: %1</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>결과 %1</translation>
    </message>
    <message>
        <source>expected %1, seen %2</source>
        <translation>기대 %1, 결과 %2</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>기대 %1</translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation>예상 %1</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what a step shows, its verdict, why</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>아직 실행 안 함</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>기다림</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>does not hold here</source>
        <translation>여기서는 맞지 않음</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>until %1 is in its next state</source>
        <translation>%1이(가) 다음 상태가 될 때까지</translation>
    </message>
    <message>
        <source>until a segment of %1 is seen</source>
        <translation>%1의 세그먼트가 보일 때까지</translation>
    </message>
    <message>
        <source>compare what was seen</source>
        <translation>본 것을 비교</translation>
    </message>
    <message>
        <source>a remark on the steps above</source>
        <translation>앞 단계에 관한 설명</translation>
    </message>
    <message>
        <source>here: an address of this computer, which each run gets for itself when it begins</source>
        <translation>here: 이 컴퓨터의 주소로, 실행마다 시작할 때 따로 하나를 받습니다</translation>
    </message>
    <message>
        <source>Port 0: the kernel chooses one that is free</source>
        <translation>포트 0: 비어 있는 포트를 커널이 고릅니다</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>told once it has run</source>
        <translation>실행한 뒤에 알려 줌</translation>
    </message>
    <message>
        <source>look at the call after a moment</source>
        <translation>잠시 뒤 호출을 살펴봄</translation>
    </message>
</context>
<context>
    <name>sockeye::RunSentence</name>
    <message>
        <source>“%1” is open.</source>
        <translation>“%1”을(를) 열었습니다.</translation>
    </message>
    <message>
        <source>“%1” begins.</source>
        <translation>“%1”을(를) 시작합니다.</translation>
    </message>
    <message>
        <source>“%1” holds on this kernel.</source>
        <translation>“%1”: 이 커널에서 맞습니다.</translation>
    </message>
    <message>
        <source>“%1” does not hold here.</source>
        <translation>“%1”: 여기서는 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The verdicts say what was seen instead.</source>
        <translation>대신 본 것은 판정에 있습니다.</translation>
    </message>
    <message>
        <source>“%1” was stopped before its end.</source>
        <translation>“%1”: 끝나기 전에 멈추었습니다.</translation>
    </message>
    <message>
        <source>Step %1 has run.</source>
        <translation>%1단계를 실행했습니다.</translation>
    </message>
    <message>
        <source>“%1” was skipped.</source>
        <translation>“%1”: 건너뛰었습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::RunSockets</name>
    <message>
        <source>%1 %2</source>
        <comment>a role, and the name of its socket in the code</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two ends of a connection</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sockeye::SavedMessagesMenu</name>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Messages kept under a name, in folders</source>
        <translation>이름을 붙여 폴더에 저장한 메시지</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>아직 저장한 것이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Save this message…</source>
        <translation>이 메시지 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>지우기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Put back “%1”</source>
        <translation>“%1” 되돌리기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>메시지 저장</translation>
    </message>
    <message>
        <source>A name; with folders before it, like device/login/hello:</source>
        <translation>이름. 앞에 폴더를 붙일 수 있습니다(예: device/login/hello):</translation>
    </message>
    <message>
        <source>Import messages</source>
        <translation>메시지 가져오기</translation>
    </message>
    <message>
        <source>Export the saved messages</source>
        <translation>저장한 메시지 내보내기</translation>
    </message>
    <message>
        <source>Messages (*.json)</source>
        <translation>메시지(*.json)</translation>
    </message>
</context>
<context>
    <name>sockeye::SendPanel</name>
    <message>
        <source>Where the datagram goes</source>
        <translation>데이터그램을 받을 곳</translation>
    </message>
    <message>
        <source>Send to whoever sent the selected datagram</source>
        <translation>선택한 데이터그램을 보낸 쪽으로 보냅니다</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>받는 곳(&amp;T)</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>중지할 때까지</translation>
    </message>
    <message>
        <source>How many times it is sent; 0 until it is stopped</source>
        <translation>보낼 횟수. 0이면 중지할 때까지</translation>
    </message>
    <message>
        <source>Time between</source>
        <translation>간격</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>What is put behind the payload; the bytes above show it</source>
        <translation>페이로드 뒤에 붙일 내용. 위의 바이트에 표시됩니다</translation>
    </message>
    <message>
        <source>Out of band: TCP marks the last byte as urgent</source>
        <translation>대역 외: TCP가 마지막 바이트를 긴급으로 표시합니다</translation>
    </message>
    <message>
        <source>More will follow: the kernel waits before it sends</source>
        <translation>이어서 더 보냄: 커널이 보내기 전에 기다립니다</translation>
    </message>
    <message>
        <source>Only to hosts on a network of this computer</source>
        <translation>이 컴퓨터가 속한 네트워크의 호스트로만</translation>
    </message>
    <message>
        <source>EPIPE without SIGPIPE</source>
        <translation>SIGPIPE 없이 EPIPE만</translation>
    </message>
    <message>
        <source>EAGAIN where the call would wait</source>
        <translation>기다려야 할 때 EAGAIN을 돌려줍니다</translation>
    </message>
    <message>
        <source>Flags of send()</source>
        <translation>send() 플래그</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>반복(&amp;R)</translation>
    </message>
    <message>
        <source>e&amp;very</source>
        <translation>간격(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Append</source>
        <translation>덧붙임(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;lags</source>
        <translation>플래그(&amp;L)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Say where the datagram goes.</source>
        <translation>데이터그램을 받을 곳을 입력하세요.</translation>
    </message>
    <message>
        <source>The socket and the destination must both be IPv4 or both IPv6.</source>
        <translation>소켓과 받는 곳이 모두 IPv4이거나 모두 IPv6이어야 합니다.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>답장: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Send %1</source>
        <comment>a number of bytes</comment>
        <translation>%1 보내기</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
</context>
<context>
    <name>sockeye::Sendability</name>
    <message>
        <source>A listener only accepts. Select one of its connections.</source>
        <translation>수신 대기 소켓은 수락만 합니다. 수락한 연결 중 하나를 선택하세요.</translation>
    </message>
    <message>
        <source>The connection is still being made.</source>
        <translation>아직 연결을 맺는 중입니다.</translation>
    </message>
    <message>
        <source>It is not connected to anything.</source>
        <translation>아무 곳에도 연결되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This end has said that it is done. send() will give EPIPE.</source>
        <translation>이쪽은 송신을 종료했습니다. send()는 EPIPE를 돌려줍니다.</translation>
    </message>
    <message>
        <source>The other end has finished. This end can still send.</source>
        <translation>상대는 끝냈습니다. 이쪽은 아직 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Select a socket to send from.</source>
        <translation>보낼 소켓을 선택하세요.</translation>
    </message>
    <message>
        <source>This socket is closed: nothing can be sent from it.</source>
        <translation>닫힌 소켓입니다. 아무것도 보낼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::SessionBanners</name>
    <message>
        <source>Sockets go on and the list of events goes on, but what they carry is not kept.</source>
        <translation>소켓과 이벤트 목록은 계속되지만, 주고받은 내용은 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>The session has reached its size limit of %1.</source>
        <translation>세션이 크기 한도 %1에 도달했습니다.</translation>
    </message>
    <message>
        <source>The session file cannot be written: %1.</source>
        <translation>세션 파일에 쓸 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a socket and its address</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Others can reach this computer.</source>
        <translation>다른 컴퓨터에서 이 컴퓨터에 접근할 수 있습니다.</translation>
    </message>
    <message>
        <source>Not limited to it: %1.</source>
        <translation>이 컴퓨터로 한정되지 않은 소켓: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>sockeye::SessionFiles</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what an errno means, and its name</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 세션 열기(&amp;R)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>세션 저장</translation>
    </message>
    <message>
        <source>Session files (*.pcapng)</source>
        <translation>세션 파일 (*.pcapng)</translation>
    </message>
    <message>
        <source>The session could not be saved as %1.</source>
        <translation>세션을 저장할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Select a socket first.</source>
        <translation>먼저 소켓을 선택하세요.</translation>
    </message>
    <message>
        <source>A raw export holds the bytes one socket received.</source>
        <translation>원시 바이트 내보내기에는 한 소켓이 받은 바이트가 담깁니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Exporting to %1.</source>
        <translation>내보내는 중: %1</translation>
    </message>
    <message>
        <source>%1 events were exported.</source>
        <translation>이벤트 %1개를 내보냈습니다.</translation>
    </message>
    <message>
        <source>The export to %1 failed.</source>
        <translation>내보내기 실패: %1</translation>
    </message>
    <message>
        <source>No session was saved or opened yet</source>
        <translation>저장하거나 연 세션이 아직 없습니다</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>기록 지우기</translation>
    </message>
    <message>
        <source>Open a session or an experiment</source>
        <translation>세션이나 실험 열기</translation>
    </message>
    <message>
        <source>Sessions and experiments (*.pcapng *.json);;All files (*)</source>
        <translation>세션과 실험 (*.pcapng *.json);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>sockeye::SockaddrModel</name>
    <message>
        <source>address family, in this computer&apos;s byte order</source>
        <translation>주소 체계, 이 컴퓨터의 바이트 순서</translation>
    </message>
    <message>
        <source>port, big endian</source>
        <translation>포트, 빅 엔디언</translation>
    </message>
    <message>
        <source>address, big endian</source>
        <translation>주소, 빅 엔디언</translation>
    </message>
    <message>
        <source>IPv6 flow label and traffic class</source>
        <translation>IPv6 플로 레이블과 트래픽 클래스</translation>
    </message>
    <message>
        <source>interface number, for link-local addresses</source>
        <translation>인터페이스 번호, 링크 로컬 주소에 사용</translation>
    </message>
    <message>
        <source>path to its NUL, or a NUL and the abstract name</source>
        <translation>NUL까지의 경로, 또는 NUL과 추상 이름</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>쓰지 않음</translation>
    </message>
    <message>
        <source>field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>오프셋</translation>
    </message>
    <message>
        <source>length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>sockeye::SockaddrView</name>
    <message>
        <source>Fields of the address</source>
        <translation>주소의 필드</translation>
    </message>
    <message>
        <source>%1: struct %2, %3</source>
        <comment>a parameter, its type and size</comment>
        <translation>%1: struct %2, %3</translation>
    </message>
</context>
<context>
    <name>sockeye::SocketCommands</name>
    <message>
        <source>Join a multicast group</source>
        <translation>멀티캐스트 그룹 가입</translation>
    </message>
    <message>
        <source>Leave a multicast group</source>
        <translation>멀티캐스트 그룹 탈퇴</translation>
    </message>
    <message>
        <source>The group and, if you like, the interface:</source>
        <translation>그룹과, 필요하면 인터페이스:</translation>
    </message>
    <message>
        <source>That is not a group.</source>
        <translation>그룹 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Select a socket first.</source>
        <translation>먼저 소켓을 선택하세요.</translation>
    </message>
    <message>
        <source>This socket is closed.</source>
        <translation>닫힌 소켓입니다.</translation>
    </message>
    <message>
        <source>Only UDP sockets join groups.</source>
        <translation>UDP 소켓만 그룹에 가입할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::SocketOption</name>
    <message>
        <source>Joins a multicast group on an interface.</source>
        <translation>인터페이스에서 멀티캐스트 그룹에 가입합니다.</translation>
    </message>
    <message>
        <source>Without an interface the kernel takes the one its routes name.</source>
        <translation>인터페이스를 주지 않으면 커널이 라우팅에 따라 고릅니다.</translation>
    </message>
    <message>
        <source>Joins a multicast group for datagrams of one sender only.</source>
        <translation>한 송신자의 데이터그램만 받도록 멀티캐스트 그룹에 가입합니다.</translation>
    </message>
    <message>
        <source>Lets bind() to port 0 leave the choice of the port to connect().</source>
        <translation>포트 0에 bind() 할 때 포트 선택을 connect()로 미룹니다.</translation>
    </message>
    <message>
        <source>Leaves a multicast group.</source>
        <translation>멀티캐스트 그룹에서 탈퇴합니다.</translation>
    </message>
    <message>
        <source>Takes the same group and interface as the join.</source>
        <translation>가입할 때와 같은 그룹과 인터페이스를 줍니다.</translation>
    </message>
    <message>
        <source>Leaves a multicast group joined for one sender.</source>
        <translation>한 송신자로 가입한 멀티캐스트 그룹에서 탈퇴합니다.</translation>
    </message>
    <message>
        <source>Lets bind() take an address this host does not have yet.</source>
        <translation>이 호스트에 아직 없는 주소에도 bind() 할 수 있게 합니다.</translation>
    </message>
    <message>
        <source>The ports an automatic choice is made from.</source>
        <translation>자동으로 고를 포트의 범위.</translation>
    </message>
    <message>
        <source>The lower 16 bits are the first port, the upper 16 bits the last; 0 is the host&apos;s range.</source>
        <translation>하위 16비트가 첫 포트, 상위 16비트가 마지막 포트입니다. 0이면 호스트의 범위를 씁니다.</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>홉</translation>
    </message>
    <message>
        <source>Drops what arrives with a smaller time to live than this.</source>
        <translation>TTL이 이보다 작은 패킷을 버립니다.</translation>
    </message>
    <message>
        <source>0 accepts everything.</source>
        <translation>0이면 모두 받습니다.</translation>
    </message>
    <message>
        <source>octets</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>The path&apos;s known maximum transmission unit.</source>
        <translation>알려진 경로 MTU.</translation>
    </message>
    <message>
        <source>Only for a connected socket; ENOTCONN otherwise.</source>
        <translation>연결된 소켓에서만 읽을 수 있고, 아니면 ENOTCONN입니다.</translation>
    </message>
    <message>
        <source>Whether path MTU discovery runs, and so whether packets may be fragmented.</source>
        <translation>경로 MTU 탐색을 할지, 즉 패킷을 단편화해도 되는지.</translation>
    </message>
    <message>
        <source>Receives from every group joined by any socket of this host, not only by this one.</source>
        <translation>이 소켓뿐 아니라 이 호스트의 모든 소켓이 가입한 그룹에서 받습니다.</translation>
    </message>
    <message>
        <source>On by default, which surprises many.</source>
        <translation>기본값이 켜짐이라 놀라는 경우가 많습니다.</translation>
    </message>
    <message>
        <source>The interface that multicast datagrams leave by.</source>
        <translation>멀티캐스트 데이터그램이 나가는 인터페이스.</translation>
    </message>
    <message>
        <source>Reads as the address given; an interface given by name reads as none.</source>
        <translation>설정한 주소가 읽힙니다. 이름으로 설정한 인터페이스는 없음으로 읽힙니다.</translation>
    </message>
    <message>
        <source>Gives sent multicast datagrams to the listeners of this host too.</source>
        <translation>보낸 멀티캐스트 데이터그램을 이 호스트의 수신자에게도 전달합니다.</translation>
    </message>
    <message>
        <source>The time to live of sent multicast datagrams.</source>
        <translation>보내는 멀티캐스트 데이터그램의 TTL.</translation>
    </message>
    <message>
        <source>1 by default: they stay in the local network.</source>
        <translation>기본값 1: 로컬 네트워크를 벗어나지 않습니다.</translation>
    </message>
    <message>
        <source>Each datagram tells the interface and address it arrived at.</source>
        <translation>데이터그램마다 도착한 인터페이스와 주소를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Queues ICMP errors for MSG_ERRQUEUE with what caused them.</source>
        <translation>ICMP 오류를 원인 패킷과 함께 MSG_ERRQUEUE용 큐에 넣습니다.</translation>
    </message>
    <message>
        <source>Each datagram tells the address it was first sent to.</source>
        <translation>데이터그램마다 처음 향했던 주소를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Differs where a firewall redirects.</source>
        <translation>방화벽이 방향을 바꾸면 달라집니다.</translation>
    </message>
    <message>
        <source>Each datagram tells its type of service.</source>
        <translation>데이터그램마다 TOS를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Each datagram tells its remaining time to live.</source>
        <translation>데이터그램마다 남은 TTL을 알려 줍니다.</translation>
    </message>
    <message>
        <source>The type of service octet of sent packets: DSCP and ECN.</source>
        <translation>보내는 패킷의 TOS 바이트: DSCP와 ECN.</translation>
    </message>
    <message>
        <source>TCP keeps the two ECN bits to itself.</source>
        <translation>ECN 두 비트는 TCP가 직접 관리합니다.</translation>
    </message>
    <message>
        <source>Lets the socket use addresses of others, as transparent proxies do.</source>
        <translation>투명 프록시처럼 다른 호스트의 주소를 쓸 수 있게 합니다.</translation>
    </message>
    <message>
        <source>The time to live of sent packets.</source>
        <translation>보내는 패킷의 TTL.</translation>
    </message>
    <message>
        <source>-1 takes the host&apos;s default.</source>
        <translation>-1이면 호스트의 기본값을 씁니다.</translation>
    </message>
    <message>
        <source>Which of this host&apos;s addresses are preferred as the source.</source>
        <translation>출발지로 우선할 이 호스트의 주소.</translation>
    </message>
    <message>
        <source>0x1 temporary, 0x2 public, 0x400 home.</source>
        <translation>0x1 임시, 0x2 공개, 0x400 홈.</translation>
    </message>
    <message>
        <source>Also named IPV6_JOIN_GROUP.</source>
        <translation>IPV6_JOIN_GROUP이라고도 합니다.</translation>
    </message>
    <message>
        <source>Gives each flow a flow label.</source>
        <translation>흐름마다 플로 레이블을 붙입니다.</translation>
    </message>
    <message>
        <source>Refuses to fragment what does not fit.</source>
        <translation>크기를 넘으면 단편화하지 않고 거부합니다.</translation>
    </message>
    <message>
        <source>Also named IPV6_LEAVE_GROUP.</source>
        <translation>IPV6_LEAVE_GROUP이라고도 합니다.</translation>
    </message>
    <message>
        <source>Drops what arrives with a smaller hop limit than this.</source>
        <translation>홉 제한이 이보다 작은 패킷을 버립니다.</translation>
    </message>
    <message>
        <source>The hop limit of sent multicast datagrams.</source>
        <translation>보내는 멀티캐스트 데이터그램의 홉 제한.</translation>
    </message>
    <message>
        <source>Each datagram tells its remaining hop limit.</source>
        <translation>데이터그램마다 남은 홉 제한을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Each datagram tells its traffic class.</source>
        <translation>데이터그램마다 트래픽 클래스를 알려 줍니다.</translation>
    </message>
    <message>
        <source>The traffic class of sent packets: DSCP and ECN.</source>
        <translation>보내는 패킷의 트래픽 클래스: DSCP와 ECN.</translation>
    </message>
    <message>
        <source>The hop limit of sent packets.</source>
        <translation>보내는 패킷의 홉 제한.</translation>
    </message>
    <message>
        <source>Keeps the socket to IPv6, leaving the same port free for an IPv4 one.</source>
        <translation>IPv6만 쓰고, 같은 포트를 IPv4 소켓이 쓸 수 있게 남겨 둡니다.</translation>
    </message>
    <message>
        <source>Only before bind().</source>
        <translation>bind() 전에만.</translation>
    </message>
    <message>
        <source>The congestion control algorithm.</source>
        <translation>혼잡 제어 알고리즘.</translation>
    </message>
    <message>
        <source>Others than those of tcp_allowed_congestion_control need privilege.</source>
        <translation>tcp_allowed_congestion_control에 없는 것은 권한이 필요합니다.</translation>
    </message>
    <message>
        <source>Holds back partial segments until it is taken off.</source>
        <translation>해제할 때까지 다 차지 않은 세그먼트를 보내지 않고 모읍니다.</translation>
    </message>
    <message>
        <source>For at most 200 ms.</source>
        <translation>최대 200 ms까지.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>accept() wakes only when the first data have come.</source>
        <translation>첫 데이터가 와야 accept()가 깨어납니다.</translation>
    </message>
    <message>
        <source>Linux counts in retransmissions: 5 reads as 7.</source>
        <translation>Linux는 재전송 횟수로 계산하므로 5가 7로 읽힙니다.</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>How many connections may carry data in their SYN and wait at once.</source>
        <translation>SYN에 데이터를 싣고 동시에 기다릴 수 있는 연결 수.</translation>
    </message>
    <message>
        <source>On a listener.</source>
        <translation>수신 대기 소켓에서.</translation>
    </message>
    <message>
        <source>connect() waits for the first write and sends it in the SYN.</source>
        <translation>connect()가 첫 쓰기를 기다렸다가 SYN에 실어 보냅니다.</translation>
    </message>
    <message>
        <source>Before connect().</source>
        <translation>connect() 전에.</translation>
    </message>
    <message>
        <source>Accepts and sends data in a SYN without the cookie.</source>
        <translation>쿠키 없이도 SYN에 데이터를 싣고 받습니다.</translation>
    </message>
    <message>
        <source>What TCP knows of the connection: state, round trip, window, losses.</source>
        <translation>TCP가 아는 연결 정보: 상태, 왕복 시간, 윈도, 손실.</translation>
    </message>
    <message>
        <source>On a listener, unacked is the accept queue and sacked the backlog.</source>
        <translation>수신 대기 소켓에서 unacked는 수락 큐, sacked는 백로그입니다.</translation>
    </message>
    <message>
        <source>Each recvmsg() tells how much more is waiting.</source>
        <translation>recvmsg()마다 얼마나 더 기다리는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>프로브</translation>
    </message>
    <message>
        <source>Unanswered keepalive probes before the connection is given up.</source>
        <translation>연결을 포기하기까지 응답 없는 keepalive 프로브의 수.</translation>
    </message>
    <message>
        <source>Idle time before the first keepalive probe.</source>
        <translation>첫 keepalive 프로브까지의 유휴 시간.</translation>
    </message>
    <message>
        <source>Nothing happens without SO_KEEPALIVE.</source>
        <translation>SO_KEEPALIVE가 없으면 아무 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Time between keepalive probes.</source>
        <translation>keepalive 프로브의 간격.</translation>
    </message>
    <message>
        <source>How long a closed socket stays in FIN_WAIT2.</source>
        <translation>닫은 소켓이 FIN_WAIT2에 머무는 시간.</translation>
    </message>
    <message>
        <source>Not to be confused with SO_LINGER.</source>
        <translation>SO_LINGER와는 다릅니다.</translation>
    </message>
    <message>
        <source>The largest segment to send, and the one announced to the peer.</source>
        <translation>보낼 최대 세그먼트이자 상대에게 알리는 값.</translation>
    </message>
    <message>
        <source>Set it before connect() or listen().</source>
        <translation>connect()나 listen() 전에 설정하세요.</translation>
    </message>
    <message>
        <source>Sends small segments at once, without Nagle&apos;s algorithm.</source>
        <translation>Nagle 알고리즘 없이 작은 세그먼트도 바로 보냅니다.</translation>
    </message>
    <message>
        <source>The socket is writable only while less than this is waiting to be sent.</source>
        <translation>보내려고 기다리는 양이 이보다 적을 때만 쓰기 가능이 됩니다.</translation>
    </message>
    <message>
        <source>0 takes the host&apos;s default.</source>
        <translation>0이면 호스트의 기본값을 씁니다.</translation>
    </message>
    <message>
        <source>Acknowledges at once instead of waiting for data to go with it.</source>
        <translation>함께 보낼 데이터를 기다리지 않고 바로 확인 응답합니다.</translation>
    </message>
    <message>
        <source>Not kept: TCP may take it off again.</source>
        <translation>유지되지 않습니다. TCP가 다시 끌 수 있습니다.</translation>
    </message>
    <message>
        <source>A listener keeps the SYN&apos;s headers for TCP_SAVED_SYN.</source>
        <translation>수신 대기 소켓이 TCP_SAVED_SYN용으로 SYN의 헤더를 보관합니다.</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>세그먼트</translation>
    </message>
    <message>
        <source>SYN retransmissions before connect() gives up.</source>
        <translation>connect()가 포기하기까지의 SYN 재전송 횟수.</translation>
    </message>
    <message>
        <source>Retransmits thin streams at a steady pace, without backing off.</source>
        <translation>데이터가 드문 스트림을 간격을 늘리지 않고 일정하게 재전송합니다.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>The clock of this connection&apos;s timestamp option.</source>
        <translation>이 연결의 타임스탬프 옵션에 쓰는 시계.</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>Holds back every segment by this much.</source>
        <translation>모든 세그먼트를 이만큼 늦춥니다.</translation>
    </message>
    <message>
        <source>How long sent data may stay unacknowledged before ETIMEDOUT.</source>
        <translation>보낸 데이터의 확인 응답을 기다리는 시간. 지나면 ETIMEDOUT입니다.</translation>
    </message>
    <message>
        <source>The largest window announced to the peer.</source>
        <translation>상대에게 알리는 최대 윈도.</translation>
    </message>
    <message>
        <source>Never below half of the smallest receive buffer.</source>
        <translation>최소 수신 버퍼의 절반보다 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Gathers what is sent into one datagram until it is taken off.</source>
        <translation>해제할 때까지 보내는 내용을 데이터그램 하나로 모읍니다.</translation>
    </message>
    <message>
        <source>May hand over several datagrams of one sender as one.</source>
        <translation>한 송신자의 데이터그램 여러 개를 하나로 넘겨줄 수 있습니다.</translation>
    </message>
    <message>
        <source>Accepts IPv6 datagrams without a checksum.</source>
        <translation>체크섬 없는 IPv6 데이터그램을 받습니다.</translation>
    </message>
    <message>
        <source>Meant for tunnels.</source>
        <translation>터널용입니다.</translation>
    </message>
    <message>
        <source>Sends IPv6 datagrams without a checksum.</source>
        <translation>IPv6 데이터그램을 체크섬 없이 보냅니다.</translation>
    </message>
    <message>
        <source>Cuts each write into datagrams of this size.</source>
        <translation>쓰기마다 이 크기의 데이터그램으로 나눕니다.</translation>
    </message>
    <message>
        <source>0 sends each write as one datagram.</source>
        <translation>0이면 쓰기마다 데이터그램 하나로 보냅니다.</translation>
    </message>
    <message>
        <source>Whether the socket listens.</source>
        <translation>소켓이 수신 대기 중인지.</translation>
    </message>
    <message>
        <source>Keeps the socket to one interface.</source>
        <translation>소켓을 한 인터페이스로 한정합니다.</translation>
    </message>
    <message>
        <source>Once set, only the privileged may change it.</source>
        <translation>한 번 설정하면 권한이 있어야 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Keeps the socket to one interface, by its index.</source>
        <translation>소켓을 번호로 지정한 한 인터페이스로 한정합니다.</translation>
    </message>
    <message>
        <source>Permits sending to a broadcast address.</source>
        <translation>브로드캐스트 주소로 보내는 것을 허용합니다.</translation>
    </message>
    <message>
        <source>Without it send() to one gives EACCES.</source>
        <translation>꺼져 있으면 send()가 EACCES를 돌려줍니다.</translation>
    </message>
    <message>
        <source>Keeps the kernel from adjusting the buffers.</source>
        <translation>커널이 버퍼를 조정하지 못하게 합니다.</translation>
    </message>
    <message>
        <source>0x1 send, 0x2 receive; setting a size locks too.</source>
        <translation>0x1 송신, 0x2 수신. 크기를 설정해도 고정됩니다.</translation>
    </message>
    <message>
        <source>How long a blocking receive polls the device before it sleeps.</source>
        <translation>블로킹 수신이 잠들기 전에 장치를 폴링하는 시간.</translation>
    </message>
    <message>
        <source>The socket&apos;s identity, never given out twice while the system runs.</source>
        <translation>소켓의 식별자. 시스템이 켜져 있는 동안 두 번 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Socket debugging.</source>
        <translation>소켓 디버깅.</translation>
    </message>
    <message>
        <source>Changes nothing visible on today&apos;s kernels.</source>
        <translation>요즘 커널에서는 눈에 띄는 변화가 없습니다.</translation>
    </message>
    <message>
        <source>The socket&apos;s address family.</source>
        <translation>소켓의 주소 체계.</translation>
    </message>
    <message>
        <source>Sends only to directly connected hosts.</source>
        <translation>직접 연결된 호스트로만 보냅니다.</translation>
    </message>
    <message>
        <source>The error waiting to be told.</source>
        <translation>알리기를 기다리는 오류.</translation>
    </message>
    <message>
        <source>Reading it clears it.</source>
        <translation>읽으면 지워집니다.</translation>
    </message>
    <message>
        <source>The processor that handles what comes in.</source>
        <translation>들어오는 데이터를 처리하는 프로세서.</translation>
    </message>
    <message>
        <source>-1 when none is known.</source>
        <translation>알려진 것이 없으면 -1.</translation>
    </message>
    <message>
        <source>The device queue the last packet came from.</source>
        <translation>마지막 패킷이 들어온 장치 큐.</translation>
    </message>
    <message>
        <source>0 when it came from none.</source>
        <translation>큐를 거치지 않았으면 0.</translation>
    </message>
    <message>
        <source>Probes an idle connection to learn whether the peer is still there.</source>
        <translation>유휴 연결에 프로브를 보내 상대가 살아 있는지 확인합니다.</translation>
    </message>
    <message>
        <source>After two hours, unless TCP_KEEPIDLE says otherwise.</source>
        <translation>TCP_KEEPIDLE로 바꾸지 않으면 두 시간 뒤부터입니다.</translation>
    </message>
    <message>
        <source>What close() does about data not yet sent: wait this long, or reset when it is 0.</source>
        <translation>아직 보내지 않은 데이터를 close()가 처리하는 방법: 이 시간만큼 기다리고, 0이면 리셋합니다.</translation>
    </message>
    <message>
        <source>Keeps an attached filter from being changed.</source>
        <translation>붙인 필터를 바꾸지 못하게 합니다.</translation>
    </message>
    <message>
        <source>Cannot be taken off again.</source>
        <translation>다시 해제할 수 없습니다.</translation>
    </message>
    <message>
        <source>The mark that routing and firewall rules see on sent packets.</source>
        <translation>보내는 패킷에 붙어 라우팅과 방화벽 규칙이 보는 표식.</translation>
    </message>
    <message>
        <source>octets/s</source>
        <translation>바이트/초</translation>
    </message>
    <message>
        <source>The most TCP sends in a second.</source>
        <translation>TCP가 1초에 보내는 최대량.</translation>
    </message>
    <message>
        <source>All ones: no limit.</source>
        <translation>모든 비트가 1이면 한도 없음.</translation>
    </message>
    <message>
        <source>Memory in use by the buffers, and datagrams dropped.</source>
        <translation>버퍼가 쓰는 메모리와 버려진 데이터그램 수.</translation>
    </message>
    <message>
        <source>Its count of drops is the exact one.</source>
        <translation>여기의 유실 수가 정확한 값입니다.</translation>
    </message>
    <message>
        <source>The identity of the network namespace the socket lives in.</source>
        <translation>소켓이 속한 네트워크 네임스페이스의 식별자.</translation>
    </message>
    <message>
        <source>Sends IPv4 datagrams without a checksum.</source>
        <translation>IPv4 데이터그램을 체크섬 없이 보냅니다.</translation>
    </message>
    <message>
        <source>Leaves urgent data in the stream.</source>
        <translation>긴급 데이터를 스트림 안에 둡니다.</translation>
    </message>
    <message>
        <source>Each message tells who sent it: process, user, group.</source>
        <translation>메시지마다 보낸 프로세스, 사용자, 그룹을 알려 줍니다.</translation>
    </message>
    <message>
        <source>Each message brings a descriptor of the process that sent it.</source>
        <translation>메시지마다 보낸 프로세스의 디스크립터가 함께 옵니다.</translation>
    </message>
    <message>
        <source>Where the next MSG_PEEK begins.</source>
        <translation>다음 MSG_PEEK가 시작할 위치.</translation>
    </message>
    <message>
        <source>-1 is off: each peek begins at the front.</source>
        <translation>-1이면 꺼짐: 항상 맨 앞부터 읽습니다.</translation>
    </message>
    <message>
        <source>Who connected, or called listen(): process, user, group.</source>
        <translation>연결했거나 listen()을 호출한 프로세스, 사용자, 그룹.</translation>
    </message>
    <message>
        <source>The queueing priority of sent packets.</source>
        <translation>보내는 패킷의 큐 우선순위.</translation>
    </message>
    <message>
        <source>Above 6 needs CAP_NET_ADMIN.</source>
        <translation>6보다 크면 CAP_NET_ADMIN이 필요합니다.</translation>
    </message>
    <message>
        <source>The socket&apos;s protocol.</source>
        <translation>소켓의 프로토콜.</translation>
    </message>
    <message>
        <source>The receive buffer.</source>
        <translation>수신 버퍼.</translation>
    </message>
    <message>
        <source>Linux doubles what is set, up to twice net.core.rmem_max.</source>
        <translation>Linux는 설정한 값을 두 배로 늘리며, 상한은 net.core.rmem_max의 두 배입니다.</translation>
    </message>
    <message>
        <source>The receive buffer, beyond net.core.rmem_max.</source>
        <translation>net.core.rmem_max를 넘을 수 있는 수신 버퍼.</translation>
    </message>
    <message>
        <source>Linux doubles what is set.</source>
        <translation>Linux는 설정한 값을 두 배로 늘립니다.</translation>
    </message>
    <message>
        <source>The least a receive waits for.</source>
        <translation>수신이 기다리는 최소량.</translation>
    </message>
    <message>
        <source>0 reads as 1.</source>
        <translation>0은 1로 읽힙니다.</translation>
    </message>
    <message>
        <source>How long a blocking receive or accept waits before EAGAIN.</source>
        <translation>블로킹 수신이나 수락이 EAGAIN까지 기다리는 시간.</translation>
    </message>
    <message>
        <source>0 waits for ever; Linux rounds to its clock tick.</source>
        <translation>0이면 끝없이 기다립니다. Linux는 클록 틱 단위로 반올림합니다.</translation>
    </message>
    <message>
        <source>Lets bind() take an address whose last connections are in TIME_WAIT.</source>
        <translation>마지막 연결이 TIME_WAIT에 있는 주소에도 bind() 할 수 있게 합니다.</translation>
    </message>
    <message>
        <source>The sockets before must have had it on too.</source>
        <translation>이전 소켓에도 켜져 있었어야 합니다.</translation>
    </message>
    <message>
        <source>Lets several sockets share one address and port.</source>
        <translation>여러 소켓이 한 주소와 포트를 함께 쓸 수 있게 합니다.</translation>
    </message>
    <message>
        <source>All of one user, and all with it on.</source>
        <translation>모두 같은 사용자의 소켓이고 모두 이 옵션이 켜져 있어야 합니다.</translation>
    </message>
    <message>
        <source>Each datagram tells how many were dropped before it.</source>
        <translation>데이터그램마다 그 전에 버려진 수를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Drops after the last one stay unseen.</source>
        <translation>마지막 데이터그램 뒤의 유실은 보이지 않습니다.</translation>
    </message>
    <message>
        <source>The send buffer.</source>
        <translation>송신 버퍼.</translation>
    </message>
    <message>
        <source>Linux doubles what is set, up to twice net.core.wmem_max.</source>
        <translation>Linux는 설정한 값을 두 배로 늘리며, 상한은 net.core.wmem_max의 두 배입니다.</translation>
    </message>
    <message>
        <source>The send buffer, beyond net.core.wmem_max.</source>
        <translation>net.core.wmem_max를 넘을 수 있는 송신 버퍼.</translation>
    </message>
    <message>
        <source>The least room a send waits for.</source>
        <translation>송신이 기다리는 최소 여유 공간.</translation>
    </message>
    <message>
        <source>Always 1 on Linux.</source>
        <translation>Linux에서는 항상 1입니다.</translation>
    </message>
    <message>
        <source>How long a blocking send or connect waits.</source>
        <translation>블로킹 송신이나 연결이 기다리는 시간.</translation>
    </message>
    <message>
        <source>Each datagram tells when it arrived, in microseconds.</source>
        <translation>데이터그램마다 도착 시각을 마이크로초로 알려 줍니다.</translation>
    </message>
    <message>
        <source>Takes SO_TIMESTAMPNS off.</source>
        <translation>SO_TIMESTAMPNS를 끕니다.</translation>
    </message>
    <message>
        <source>Timestamps of sending and receiving, from software or hardware.</source>
        <translation>소프트웨어나 하드웨어의 송수신 타임스탬프.</translation>
    </message>
    <message>
        <source>Each datagram tells when it arrived, in nanoseconds.</source>
        <translation>데이터그램마다 도착 시각을 나노초로 알려 줍니다.</translation>
    </message>
    <message>
        <source>Takes SO_TIMESTAMP off.</source>
        <translation>SO_TIMESTAMP를 끕니다.</translation>
    </message>
    <message>
        <source>The socket&apos;s type.</source>
        <translation>소켓의 유형.</translation>
    </message>
    <message>
        <source>Permits MSG_ZEROCOPY.</source>
        <translation>MSG_ZEROCOPY를 허용합니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::SocketText</name>
    <message>
        <source>from</source>
        <translation>수락</translation>
    </message>
    <message>
        <source>to</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>queue %1 of %2</source>
        <translation>큐 %1/%2</translation>
    </message>
    <message>
        <source>all addresses</source>
        <translation>모든 주소</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>유실 %1</translation>
    </message>
    <message>
        <source>peer %1</source>
        <translation>상대 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>로컬 %1</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>읽지 않음 %1</translation>
    </message>
    <message>
        <source>%1 unacknowledged</source>
        <translation>미확인 %1</translation>
    </message>
    <message>
        <source>step by step</source>
        <translation>단계별</translation>
    </message>
    <message>
        <source>closed here</source>
        <translation>이쪽에서 닫음</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>수신 대기</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>바인드됨</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 소켓</translation>
    </message>
    <message>
        <source>%1 datagrams received</source>
        <translation>데이터그램 %1개 받음</translation>
    </message>
    <message>
        <source>%1 datagrams sent</source>
        <translation>데이터그램 %1개 보냄</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 받음</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 보냄</translation>
    </message>
</context>
<context>
    <name>sockeye::SocketTreeView</name>
    <message>
        <source>Sockets</source>
        <translation>소켓</translation>
    </message>
</context>
<context>
    <name>sockeye::SocketsPanel</name>
    <message>
        <source>No sockets yet.</source>
        <translation>아직 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Each socket you open appears here with its TCP state and its queues.</source>
        <translation>소켓을 열면 TCP 상태와 큐 길이가 여기에 함께 나타납니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::StateDiagramView</name>
    <message>
        <source>%1, selected</source>
        <translation>%1, 선택됨</translation>
    </message>
    <message>
        <source>%1, its peer</source>
        <translation>%1, 상대</translation>
    </message>
    <message>
        <source>implied, not seen</source>
        <translation>추론, 관측되지 않음</translation>
    </message>
    <message>
        <source>can happen next</source>
        <translation>다음에 가능</translation>
    </message>
    <message>
        <source>above a line its cause, below it the segment sent</source>
        <translation>선 위는 원인, 아래는 보낸 세그먼트</translation>
    </message>
    <message>
        <source>TCP state diagram</source>
        <translation>TCP 상태도</translation>
    </message>
    <message>
        <source>%1 at %2 s</source>
        <translation>%1, %2초</translation>
    </message>
    <message>
        <source>%1 to %2 at %3 s</source>
        <translation>%1 → %2, %3초</translation>
    </message>
    <message>
        <source>Implied: nobody saw it, but every legal way between the states seen passes here.</source>
        <translation>추론: 직접 관측되지 않았지만, 관측된 상태 사이의 모든 올바른 경로가 이곳을 지납니다.</translation>
    </message>
    <message>
        <source>Evidence: %1, %2</source>
        <translation>근거: %1, %2</translation>
    </message>
    <message>
        <source>It stayed %1.</source>
        <translation>%1 동안 머물렀습니다.</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>No state is known yet.</source>
        <translation>아직 알려진 상태가 없습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::StateFamily</name>
    <message>
        <source>observed</source>
        <translation>관측</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>캡처</translation>
    </message>
    <message>
        <source>implied</source>
        <translation>추론</translation>
    </message>
    <message>
        <source>tracepoint</source>
        <translation>트레이스포인트</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>세그먼트</translation>
    </message>
</context>
<context>
    <name>sockeye::StatePanel</name>
    <message>
        <source>No socket is selected.</source>
        <translation>선택한 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Select a TCP socket to see the way it walked.</source>
        <translation>TCP 소켓을 선택하면 지나온 상태가 표시됩니다.</translation>
    </message>
    <message>
        <source>%1 has no connection states.</source>
        <translation>%1: 연결 상태가 없는 소켓입니다.</translation>
    </message>
    <message>
        <source>Only TCP walks through the states of RFC 9293; other sockets are open or closed.</source>
        <translation>RFC 9293의 상태는 TCP에만 있습니다. 다른 소켓은 열렸거나 닫혔을 뿐입니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::StatusLine</name>
    <message>
        <source>%1 %2</source>
        <comment>what happened, and why</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sockeye::StatusReporter</name>
    <message>
        <source>No sockets are open.</source>
        <translation>열려 있는 소켓이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is sent or received until you ask for it.</source>
        <translation>직접 시작하기 전에는 아무것도 보내거나 받지 않습니다.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence without its full stop</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>a sentence without its full stop, and its end</comment>
        <translation>%1, %2.</translation>
    </message>
</context>
<context>
    <name>sockeye::StepText</name>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>스트림의 끝</translation>
    </message>
    <message>
        <source>until %1 is in %2</source>
        <translation>%1이(가) %2가 될 때까지</translation>
    </message>
    <message>
        <source>until %1 has returned</source>
        <translation>%1이(가) 돌아올 때까지</translation>
    </message>
    <message>
        <source>%1 still waits after %2</source>
        <translation>%2 뒤에도 %1이(가) 기다림</translation>
    </message>
    <message>
        <source>until %1 of %2 is at least %3</source>
        <translation>%2의 %1이(가) %3 이상이 될 때까지</translation>
    </message>
    <message>
        <source>until %1 has received %2 bytes</source>
        <translation>%1이(가) %2바이트를 받을 때까지</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>%1 기다림</translation>
    </message>
    <message>
        <source>until a segment has come to %1: %2</source>
        <translation>%1에 세그먼트가 올 때까지: %2</translation>
    </message>
    <message>
        <source>until %1 has sent a segment: %2</source>
        <translation>%1이(가) 세그먼트를 보낼 때까지: %2</translation>
    </message>
    <message>
        <source>%1 calls, %2 bytes</source>
        <translation>%1번 호출, %2바이트</translation>
    </message>
    <message>
        <source>interrupt %1</source>
        <translation>%1 중단</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>it did not return</source>
        <translation>돌아오지 않음</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>멈추었습니다.</translation>
    </message>
    <message>
        <source>A step it builds on did not work.</source>
        <translation>앞 단계가 되지 않았습니다.</translation>
    </message>
    <message>
        <source>until %1 has at least %2 connections half open</source>
        <translation>%1에 반쯤 열린 연결이 %2개 이상이 될 때까지</translation>
    </message>
    <message>
        <source>until the kernel of %1 has sent again at least %2 times</source>
        <translation>%1의 커널이 %2번 이상 다시 보낼 때까지</translation>
    </message>
    <message>
        <source>until the persist timer of %1 runs</source>
        <translation>%1의 지속 타이머가 돌 때까지</translation>
    </message>
    <message>
        <source>until a timer of %1 runs</source>
        <translation>%1의 타이머가 돌 때까지</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>시간 안에 답 없음</translation>
    </message>
    <message>
        <source>not with this choice</source>
        <translation>이 선택에서는 하지 않음</translation>
    </message>
</context>
<context>
    <name>sockeye::StructureEditor</name>
    <message>
        <source>Structure of the message</source>
        <translation>메시지의 구조체</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Begin again with the structure’s example</source>
        <translation>구조체의 예제로 다시 시작합니다</translation>
    </message>
    <message>
        <source>Double-click a value, or press F2, to change it</source>
        <translation>값을 두 번 누르거나 F2를 눌러 바꿉니다</translation>
    </message>
    <message>
        <source>There is no structure “%1” any more; the bytes are kept.</source>
        <translation>“%1” 구조체가 더는 없습니다. 바이트는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>%1: “%2” was not taken. %3</source>
        <comment>a field, what was typed, why</comment>
        <translation>%1: “%2”을(를) 받아들이지 않았습니다. %3</translation>
    </message>
    <message>
        <source>&amp;Add an item</source>
        <translation>항목 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove the item</source>
        <translation>항목 지우기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>다시 하기(&amp;D)</translation>
    </message>
    <message>
        <source>Add an item to the list of the selected field (Ins)</source>
        <translation>선택한 필드의 목록에 항목을 추가합니다(Ins)</translation>
    </message>
    <message>
        <source>Remove the selected item from its list (Del)</source>
        <translation>선택한 항목을 목록에서 지웁니다(Del)</translation>
    </message>
    <message>
        <source>Add an item to a list</source>
        <translation>목록에 항목 추가</translation>
    </message>
    <message>
        <source>Remove the item from its list</source>
        <translation>목록에서 항목 지우기</translation>
    </message>
    <message>
        <source>This structure has no list</source>
        <translation>이 구조에는 목록이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was added to “%1”.</source>
        <translation>“%1”에 추가하지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>“%1”을(를) 지우지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::StructureModel</name>
    <message>
        <source>list</source>
        <translation>목록</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n bits at %2</source>
        <translation>
            <numerusform>%1: %2에서 %n비트</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %3에서 %2</translation>
    </message>
    <message>
        <source>A segment that leaves may be captured before the network card fills it in.</source>
        <translation>나가는 세그먼트는 네트워크 카드가 채우기 전에 캡처될 수 있습니다.</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>필드</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>sockeye::StructurePanel</name>
    <message>
        <source>Structure</source>
        <translation>구조</translation>
    </message>
    <message>
        <source>Your own structures</source>
        <translation>내 구조</translation>
    </message>
    <message>
        <source>Stops fitting at %1. %2</source>
        <translation>%1부터 맞지 않습니다. %2</translation>
    </message>
    <message>
        <source>No structure is certain.</source>
        <translation>확실한 구조가 없습니다.</translation>
    </message>
    <message>
        <source>Neither the port nor the bytes name one. Choose one above to try it.</source>
        <translation>포트로도 바이트로도 정해지지 않습니다. 위에서 골라 시험해 보십시오.</translation>
    </message>
    <message>
        <source>These would fit: %1. Choose one above.</source>
        <translation>맞는 구조: %1. 위에서 고르십시오.</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>자동: %1</translation>
    </message>
    <message>
        <source>Automatic: none is certain</source>
        <translation>자동: 확실한 것 없음</translation>
    </message>
    <message>
        <source>%1 (fits)</source>
        <translation>%1 (맞음)</translation>
    </message>
    <message>
        <source>&amp;Read your structures again</source>
        <translation>내 구조 다시 읽기(&amp;R)</translation>
    </message>
    <message>
        <source>They are read from %1</source>
        <translation>읽는 곳: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of your structures cannot be used</source>
        <translation>
            <numerusform>내 구조 %n개를 쓸 수 없음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::StructureText</name>
    <message>
        <source>The file cannot be read (%1). Check its name and its permissions.</source>
        <translation>파일을 읽을 수 없습니다(%1). 이름과 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The definition is too large. Split it into several files that use each other.</source>
        <translation>정의가 너무 큽니다. 서로 쓰는 여러 파일로 나누십시오.</translation>
    </message>
    <message>
        <source>This is not JSON: %1. Correct it here or just before.</source>
        <translation>JSON이 아닙니다: %1. 여기나 바로 앞을 고치십시오.</translation>
    </message>
    <message>
        <source>This is nested too deeply. Give the inner part a name under “types”.</source>
        <translation>너무 깊이 겹쳐 있습니다. 안쪽 부분을 “types” 아래에 이름을 붙여 두십시오.</translation>
    </message>
    <message>
        <source>Something else belongs here: %1.</source>
        <translation>여기에는 다른 것이 와야 합니다: %1.</translation>
    </message>
    <message>
        <source>“%1” means nothing here. Remove it, or write one of: %2.</source>
        <translation>“%1” 키는 여기서 뜻이 없습니다. 지우거나 다음 중 하나를 쓰십시오: %2.</translation>
    </message>
    <message>
        <source>“%1” stands here twice. Remove one.</source>
        <translation>“%1” 키가 두 번 나옵니다. 하나를 지우십시오.</translation>
    </message>
    <message>
        <source>“%1” is missing here. Add it.</source>
        <translation>“%1” 키가 없습니다. 추가하십시오.</translation>
    </message>
    <message>
        <source>This version of the format is not known. Write &quot;format&quot;: 1.</source>
        <translation>이 형식 버전은 알 수 없습니다. &quot;format&quot;: 1이라고 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” is no id. Use letters, digits and _, a letter first.</source>
        <translation>“%1”: id가 아닙니다. 영문자로 시작하고 영문자, 숫자, _를 쓰십시오.</translation>
    </message>
    <message>
        <source>“%1” is taken already. Choose another id.</source>
        <translation>“%1”: 이미 쓰인 id입니다. 다른 id를 고르십시오.</translation>
    </message>
    <message>
        <source>There is no type “%1”. Define it under “types” or use one of: %2.</source>
        <translation>“%1” 형식이 없습니다. “types” 아래에 정의하거나 다음 중 하나를 쓰십시오: %2.</translation>
    </message>
    <message>
        <source>There is no enum “%1”. Define it under “enums”.</source>
        <translation>“%1” 열거가 없습니다. “enums” 아래에 정의하십시오.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Write one of: %2.</source>
        <translation>“%1”: 여기서 알 수 없는 말입니다. 다음 중 하나를 쓰십시오: %2.</translation>
    </message>
    <message>
        <source>This expression cannot be read from “%1” on. Use field ids, numbers, operators and parentheses.</source>
        <translation>이 식은 “%1”부터 읽을 수 없습니다. 필드 id, 숫자, 연산자, 괄호를 쓰십시오.</translation>
    </message>
    <message>
        <source>No field has the id “%1”. Give it to the field that is meant.</source>
        <translation>id가 “%1”인 필드가 없습니다. 뜻하는 필드에 이 id를 붙이십시오.</translation>
    </message>
    <message>
        <source>%1 is out of range here. It goes from %2.</source>
        <translation>%1: 범위를 벗어났습니다. 범위: %2.</translation>
    </message>
    <message>
        <source>The parts take %1 bits together. They must take %2.</source>
        <translation>부분의 합이 %1비트입니다. %2비트여야 합니다.</translation>
    </message>
    <message>
        <source>These keys do not go together: %1. Keep one of them.</source>
        <translation>함께 쓸 수 없는 키입니다: %1. 하나만 두십시오.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong, %1 would be right</source>
        <translation>틀림, 맞는 값 %1</translation>
    </message>
    <message>
        <source>no checksum</source>
        <translation>체크섬 없음</translation>
    </message>
    <message>
        <source>not checked: not all it covers is here</source>
        <translation>확인 안 함: 대상 전체가 여기 없음</translation>
    </message>
    <message>
        <source>not checked: it covers addresses not here</source>
        <translation>확인 안 함: 대상인 주소가 여기 없음</translation>
    </message>
    <message>
        <source>reserved, but not zero</source>
        <translation>예약되었으나 0이 아님</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>예상과 다름</translation>
    </message>
    <message>
        <source>goes on at offset %1</source>
        <translation>오프셋 %1에서 이어짐</translation>
    </message>
    <message>
        <source>cut: %1 of %2 bytes are here</source>
        <translation>잘림: %2바이트 중 %1바이트만 있음</translation>
    </message>
    <message>
        <source>the structure says nothing about these</source>
        <translation>구조에 설명이 없음</translation>
    </message>
    <message numerus="yes">
        <source>The bytes end here: %1 needs %n more bytes.</source>
        <translation>
            <numerusform>여기서 바이트가 끝납니다: %1 필드에 %n바이트가 더 필요합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bytes end before %1 does.</source>
        <translation>%1 필드가 끝나기 전에 바이트가 끝납니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %n more bytes than the field around it has.</source>
        <translation>
            <numerusform>%1 필드는 바깥 필드보다 %n바이트가 더 필요합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not fit: its value is not possible here.</source>
        <translation>%1 필드가 맞지 않습니다: 여기서 가능하지 않은 값입니다.</translation>
    </message>
    <message>
        <source>%1 does not fit: %2.</source>
        <translation>%1 필드가 맞지 않습니다: %2.</translation>
    </message>
    <message>
        <source>What %1 depends on divides by zero.</source>
        <translation>%1 필드를 정하는 식이 0으로 나눕니다.</translation>
    </message>
    <message>
        <source>%1 depends on “%2”, which is not here.</source>
        <translation>%1 필드를 정하는 “%2” 필드가 여기 없습니다.</translation>
    </message>
    <message>
        <source>The size or count of %1 would be %2.</source>
        <translation>%1 필드의 크기나 개수가 %2(으)로 나옵니다.</translation>
    </message>
    <message>
        <source>Nothing ends %1.</source>
        <translation>%1 필드의 끝이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no domain name.</source>
        <translation>%1 필드는 도메인 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>The number %1 does not end.</source>
        <translation>%1 필드의 수가 끝나지 않습니다.</translation>
    </message>
    <message>
        <source>The list %1 would never end: its items take no bytes.</source>
        <translation>%1 목록은 끝나지 않습니다: 항목이 바이트를 차지하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 uses the structure “%2”, which there is not.</source>
        <translation>%1 필드가 쓰는 “%2” 구조가 없습니다.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply.</source>
        <translation>%1 필드가 너무 깊이 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>Too many fields: the rest is not shown.</source>
        <translation>필드가 너무 많습니다: 나머지는 보여 주지 않습니다.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
    <message>
        <source>Select a list or an item of one first.</source>
        <translation>먼저 목록이나 목록의 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Nothing else here could say how many there are.</source>
        <translation>몇 개인지 알려 줄 다른 필드가 없습니다.</translation>
    </message>
    <message>
        <source>The number that says how many, or how long they are, has no room for it.</source>
        <translation>개수나 길이를 적는 필드에 그만큼 큰 수가 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The rest would no longer fit the structure.</source>
        <translation>그러면 나머지가 구조에 맞지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>It must take %n bytes: nothing else here could say how many.</source>
        <translation>
            <numerusform>%n바이트여야 합니다. 길이를 알려 줄 다른 필드가 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::StructureView</name>
    <message>
        <source>Fields of the structure</source>
        <translation>구조의 필드</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>값 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>모두 펼치기(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>모두 접기(&amp;O)</translation>
    </message>
</context>
<context>
    <name>sockeye::TabDock</name>
    <message>
        <source>Float</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>sockeye::TimelineModel</name>
    <message>
        <source>Since the row above</source>
        <translation>위 행부터 지난 시간</translation>
    </message>
    <message>
        <source>Since the session began</source>
        <translation>세션 시작부터 지난 시간</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>시간, 초</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>소켓</translation>
    </message>
    <message>
        <source>what</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>걸린 시간</translation>
    </message>
</context>
<context>
    <name>sockeye::TimelinePanel</name>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Show calls, lookups and notes</source>
        <translation>호출, 이름 조회, 알림을 표시합니다</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Show what was sent and received</source>
        <translation>주고받은 데이터를 표시합니다</translation>
    </message>
    <message>
        <source>States</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Show TCP states</source>
        <translation>TCP 상태를 표시합니다</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Show what failed, drops and warnings</source>
        <translation>실패, 유실, 경고를 표시합니다</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>필터 적용 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop looking for rows</source>
        <translation>행 찾기를 중지합니다</translation>
    </message>
    <message>
        <source>%1 found, stopped at %2 %</source>
        <translation>%1개 찾음, %2 %에서 중지</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 아무 일도 일어나지 않았습니다.</translation>
    </message>
    <message>
        <source>Every call, every state and every byte appears here as it happens.</source>
        <translation>모든 호출과 상태, 바이트가 일어나는 대로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>No event fits.</source>
        <translation>조건에 맞는 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>There are %1 events; change the filter or the kinds shown to see them.</source>
        <translation>이벤트가 %1개 있습니다. 보려면 필터나 표시할 종류를 바꾸세요.</translation>
    </message>
    <message>
        <source>There is no event to jump to.</source>
        <translation>이동할 이벤트가 없습니다.</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>행 복사</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만 보기</translation>
    </message>
    <message>
        <source>Only %1 calls</source>
        <translation>%1 호출만 보기</translation>
    </message>
    <message>
        <source>No call has come back yet.</source>
        <translation>아직 돌아온 호출이 없습니다.</translation>
    </message>
    <message>
        <source>Every system call appears here with its arguments and what it returned.</source>
        <translation>모든 시스템 호출이 인수와 돌려준 값과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>No call fits.</source>
        <translation>맞는 호출이 없습니다.</translation>
    </message>
    <message>
        <source>There are %1 calls; change the filter to see them.</source>
        <translation>호출이 %1개 있습니다. 필터를 바꾸면 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Jump to time</source>
        <translation>시각으로 이동</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Seconds since the session began, or a time of day like 14:03:31</source>
        <translation>세션 시작부터 지난 초, 또는 14:03:31 같은 시각</translation>
    </message>
</context>
<context>
    <name>sockeye::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Show the newest events as they come (End)</source>
        <translation>최신 이벤트를 오는 대로 표시합니다(End)</translation>
    </message>
</context>
<context>
    <name>sockeye::TypedEditor</name>
    <message>
        <source>Values to send</source>
        <translation>보낼 값</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Add a value…</source>
        <translation>값 추가…</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>올바르지 않음</translation>
    </message>
</context>
<context>
    <name>sockeye::VerdictPanel</name>
    <message>
        <source>What to show of the runs</source>
        <translation>무엇을 볼지</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>이 실행</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>두 실행</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>The last two runs, step by step</source>
        <translation>마지막 두 실행, 단계별</translation>
    </message>
    <message>
        <source>Both runs came to the same.</source>
        <translation>두 실행의 결과가 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) came out differently</source>
        <translation>
            <numerusform>%n단계가 달라졌습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 statements hold</source>
        <translation>주장 %2개 중 %1개 맞음</translation>
    </message>
    <message>
        <source>%1 of %2 statements hold so far</source>
        <translation>지금까지 주장 %2개 중 %1개 맞음</translation>
    </message>
    <message>
        <source>Ports the kernel chose, descriptors, the address of the run and times are others with each run: they do not count.</source>
        <translation>커널이 고른 포트, 디스크립터, 실행의 주소, 걸린 시간은 실행마다 다르므로 세지 않습니다.</translation>
    </message>
</context>
<context>
    <name>sockeye::WaitingRows</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 has been waiting for %2</source>
        <translation>%1: %2째 기다리는 중</translation>
    </message>
    <message>
        <source>%1 on %2 has been waiting for %3</source>
        <translation>%2의 %1: %3째 기다리는 중</translation>
    </message>
</context>
<context>
    <name>sockeye::WatchDialog</name>
    <message>
        <source>Watch another program’s connection</source>
        <translation>다른 프로그램의 연결 지켜보기</translation>
    </message>
    <message>
        <source>Address, port, state or program</source>
        <translation>주소, 포트, 상태 또는 프로그램</translation>
    </message>
    <message>
        <source>Show only the connections with this in them</source>
        <translation>이것이 들어 있는 연결만 보기</translation>
    </message>
    <message>
        <source>TCP connections of other programs</source>
        <translation>다른 프로그램의 TCP 연결</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>지켜보기(&amp;W)</translation>
    </message>
    <message>
        <source>Its states and queues are recorded as the kernel tells them. Nothing is done to it, and its bytes are not seen.</source>
        <translation>커널이 알려 주는 대로 상태와 큐를 기록합니다. 연결에는 아무 일도 하지 않으며, 오가는 바이트는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Asking the kernel…</source>
        <translation>커널에 묻는 중…</translation>
    </message>
    <message>
        <source>The kernel does not list its sockets (%1).</source>
        <translation>커널이 소켓을 열거해 주지 않습니다(%1).</translation>
    </message>
    <message>
        <source>No other program has a TCP socket here just now.</source>
        <translation>지금 TCP 소켓을 가진 다른 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>None of them has that in it.</source>
        <translation>그것이 들어 있는 연결이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n socket(s)</source>
        <translation>
            <numerusform>소켓 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::WelcomePanel</name>
    <message>
        <source>What would you like to see?</source>
        <translation>무엇을 살펴볼까요?</translation>
    </message>
    <message>
        <source>Open a socket and watch what the kernel does with it: every call, every state, every byte.</source>
        <translation>소켓을 열고 커널이 하는 일을 지켜보세요. 모든 호출과 상태, 바이트를 빠짐없이 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>How the two ends work</source>
        <translation>양쪽 끝의 동작 방식</translation>
    </message>
    <message>
        <source>one call at a time</source>
        <translation>한 번에 한 호출씩</translation>
    </message>
    <message>
        <source>by themselves</source>
        <translation>자동으로</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Watch a connection being made</source>
        <translation>연결이 맺어지는 과정 보기</translation>
    </message>
    <message>
        <source>Both ends run on this computer. Go through connect() and accept() one call at a time and see each state change.</source>
        <translation>양쪽 끝을 모두 이 컴퓨터에서 실행합니다. connect()와 accept()를 한 단계씩 호출하면서 상태가 바뀌는 순간을 확인하세요.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>수신 대기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Where to listen</source>
        <translation>수신 대기할 곳</translation>
    </message>
    <message>
        <source>Where to connect to</source>
        <translation>연결할 곳</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>호스트:포트</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>연결 기다리기</translation>
    </message>
    <message>
        <source>Connect to something</source>
        <translation>다른 곳에 연결하기</translation>
    </message>
    <message>
        <source>Open a port and see what a device or a program really sends you, in hex and in both byte orders.</source>
        <translation>포트를 열고 장치나 프로그램이 실제로 무엇을 보내는지 확인하세요. 16진수와 두 가지 바이트 순서로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Talk to a server by hand. Send text, hex or typed values and read every byte of the answer.</source>
        <translation>서버와 직접 대화해 보세요. 텍스트, 16진수, 정수와 실수를 보내고 응답을 바이트 하나까지 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Open a session file…</source>
        <translation>세션 파일 열기…</translation>
    </message>
    <message>
        <source>In a terminal:</source>
        <translation>터미널에서:</translation>
    </message>
    <message>
        <source>Try what you were taught: experiments…</source>
        <translation>배운 것을 직접 해 보기: 실험…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
</context>
<context>
    <name>sockeye::WindowApp</name>
    <message>
        <source>Sessions cannot be kept in the usual folder (%1).</source>
        <translation>세션을 평소 폴더에 저장할 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>This one is in %1. Save it if you need it.</source>
        <translation>이 세션은 %1 폴더에 있습니다. 필요하면 저장하세요.</translation>
    </message>
    <message>
        <source>No new session could be begun.</source>
        <translation>새 세션을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1: 열 수 없습니다.</translation>
    </message>
    <message>
        <source>The session of %1 was not closed.</source>
        <translation>%1 세션이 정상적으로 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 of it were kept.</source>
        <translation>%1 분량이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>sockeye::WindowDialogs</name>
    <message>
        <source>About Sockeye</source>
        <translation>Sockeye 정보</translation>
    </message>
    <message>
        <source>Sockeye %1</source>
        <translation>Sockeye %1</translation>
    </message>
    <message>
        <source>A socket laboratory: every call, every state, every byte.</source>
        <translation>소켓 실험실: 모든 호출과 상태, 바이트를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>MIT 라이선스로 배포되는 자유 소프트웨어입니다.</translation>
    </message>
    <message numerus="yes">
        <source>Sessions that were not saved are kept for %n day(s) in %1.</source>
        <translation>
            <numerusform>저장하지 않은 세션은 %1 폴더에 %n일 동안 보관됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Every action and its keys</source>
        <translation>모든 동작과 단축키</translation>
    </message>
    <message>
        <source>action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>A session grows to at most</source>
        <translation>세션의 최대 크기</translation>
    </message>
    <message>
        <source>Beyond it events are listed without what they carry. It holds for sessions begun from now on.</source>
        <translation>이보다 커지면 이벤트 목록만 남기고 내용은 저장하지 않습니다. 지금부터 시작하는 세션에 적용됩니다.</translation>
    </message>
    <message>
        <source> GB</source>
        <comment>after a number</comment>
        <translation> GB</translation>
    </message>
</context>
<context>
    <name>sockeye::WordsPanel</name>
    <message>
        <source>Words on this page</source>
        <translation>이 쪽의 용어</translation>
    </message>
</context>
</TS>
