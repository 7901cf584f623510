// SPDX-License-Identifier: MIT
// A C program while it is written, line by line: what it declares and uses is noted, and stands before its lines in the
// end. One thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "core/journal/exporters/program.h"

namespace sockeye {

class CLines
{
public:
    explicit CLines(const Program &program) : m_program(program) {}

    const Program &program() const { return m_program; }
    std::string whole() const; // the file

    std::string variable(SocketId id) const { return variableName(m_program.nameOf(id)); }
    std::string who(const ProgramStep &step) const; // what is printed before its call
    // A function of ctext; its name.
    std::string use(std::string_view function);
    bool uses(std::string_view function) const { return m_used.find(function) != m_used.end(); }
    // For headers that do not know it.
    void constant(const std::string &name, int number) { m_constants.emplace(name, number); }
    void declare(const std::string &declaration); // once

    void line(std::string_view text) { m_body += "    " + m_indent + std::string(text) + '\n'; }
    void remark(std::string_view text) { m_body += "\n    /* " + std::string(text) + " */\n"; }
    void open(); // a block
    void close();
    // What `write` writes, which does not come to stand among the rest.
    template<typename Write>
    std::string inFunction(Write write)
    {
        std::string body;
        body.swap(m_body);
        write();
        body.swap(m_body);
        return body;
    }
    void function(std::string text) { m_functions += text; }

    std::string path(const ProgramAddress &address);    // a const char *
    std::string address(const ProgramAddress &address); // a struct address

private:
    std::string head() const;

    const Program &m_program;
    std::set<std::string, std::less<>> m_used; // functions of ctext
    std::map<std::string, int> m_constants;
    std::set<std::string> m_ownNames; // in the program's folder, as literals
    std::string m_body, m_functions, m_declarations, m_indent;
};

} // namespace sockeye
