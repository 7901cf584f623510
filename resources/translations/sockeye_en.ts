<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sockeye::ByteSearchBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::CaptureText</name>
    <message numerus="yes">
        <source>%n packet(s).</source>
        <translation>
            <numerusform>%n packet.</numerusform>
            <numerusform>%n packets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: the first %n packet(s).</source>
        <translation>
            <numerusform>Stopped: the first %n packet.</numerusform>
            <numerusform>Stopped: the first %n packets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::CompareWindow</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::CounterText</name>
    <message numerus="yes">
        <source>%1 segments</source>
        <translation>
            <numerusform>%1 segment</numerusform>
            <numerusform>%1 segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 connections</source>
        <translation>
            <numerusform>%1 connection</numerusform>
            <numerusform>%1 connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::DecodeModel</name>
    <message numerus="yes">
        <source>needs %n more bytes</source>
        <translation>
            <numerusform>needs %n more byte</numerusform>
            <numerusform>needs %n more bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checksums of the %n selected bytes</source>
        <translation>
            <numerusform>Checksum of the %n selected byte</numerusform>
            <numerusform>Checksums of the %n selected bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checksums of all %n bytes</source>
        <translation>
            <numerusform>Checksum of the %n byte</numerusform>
            <numerusform>Checksums of all %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::EventSentence</name>
    <message numerus="yes">
        <source>%1 lost %n datagram(s)</source>
        <translation>
            <numerusform>%1 lost %n datagram</numerusform>
            <numerusform>%1 lost %n datagrams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::ExperimentBar</name>
    <message numerus="yes">
        <source>%n for other choices</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n for another choice</numerusform>
            <numerusform>%n for other choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::Format</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::LadderText</name>
    <message numerus="yes">
        <source>%n dropped</source>
        <comment>datagrams</comment>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) to %1 dropped: the receive buffer was full.</source>
        <translation>
            <numerusform>%n datagram to %1 dropped: the receive buffer was full.</numerusform>
            <numerusform>%n datagrams to %1 dropped: the receive buffer was full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::MainWindow</name>
    <message numerus="yes">
        <source>Its sockets are closed. It is kept for %n day(s) in %1, and then deleted.</source>
        <translation>
            <numerusform>Its sockets are closed. It is kept for %n day in %1, and then deleted.</numerusform>
            <numerusform>Its sockets are closed. It is kept for %n days in %1, and then deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::PredictPanel</name>
    <message numerus="yes">
        <source>%n not answered</source>
        <translation>
            <numerusform>%n not answered</numerusform>
            <numerusform>%n not answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::Question</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::RowText</name>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagram(s) dropped</source>
        <translation>
            <numerusform>%n datagram dropped</numerusform>
            <numerusform>%n datagrams dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing</source>
        <translation>
            <numerusform>%n event missing</numerusform>
            <numerusform>%n events missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::StructureModel</name>
    <message numerus="yes">
        <source>%1: %n bits at %2</source>
        <translation>
            <numerusform>%1: %n bit at %2</numerusform>
            <numerusform>%1: %n bits at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::StructurePanel</name>
    <message numerus="yes">
        <source>%n of your structures cannot be used</source>
        <translation>
            <numerusform>%n of your structures cannot be used</numerusform>
            <numerusform>%n of your structures cannot be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::StructureText</name>
    <message numerus="yes">
        <source>The bytes end here: %1 needs %n more bytes.</source>
        <translation>
            <numerusform>The bytes end here: %1 needs %n more byte.</numerusform>
            <numerusform>The bytes end here: %1 needs %n more bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %n more bytes than the field around it has.</source>
        <translation>
            <numerusform>%1 needs %n more byte than the field around it has.</numerusform>
            <numerusform>%1 needs %n more bytes than the field around it has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It must take %n bytes: nothing else here could say how many.</source>
        <translation>
            <numerusform>It must take %n byte: nothing else here could say how many.</numerusform>
            <numerusform>It must take %n bytes: nothing else here could say how many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::VerdictPanel</name>
    <message numerus="yes">
        <source>%n step(s) came out differently</source>
        <translation>
            <numerusform>%n step came out differently</numerusform>
            <numerusform>%n steps came out differently</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::WatchDialog</name>
    <message numerus="yes">
        <source>%n socket(s)</source>
        <translation>
            <numerusform>%n socket</numerusform>
            <numerusform>%n sockets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sockeye::WindowDialogs</name>
    <message numerus="yes">
        <source>Sessions that were not saved are kept for %n day(s) in %1.</source>
        <translation>
            <numerusform>Sessions that were not saved are kept for %n day in %1.</numerusform>
            <numerusform>Sessions that were not saved are kept for %n days in %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
