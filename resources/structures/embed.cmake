# SPDX-License-Identifier: MIT
# cmake -DOUTPUT=… -DFOLDER=… -P embed.cmake: writes the definitions into a source file.
file(GLOB files ${FOLDER}/*.json)
list(SORT files)
set(made "// Made from resources/structures.\n#include \"core/bytes/structure/builtinstructures.h\"\n
namespace sockeye {\n\nnamespace {\n\nconstexpr BuiltInStructure kStructures[] = {\n")
foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    file(READ ${file} json)
    string(APPEND made "    {\"${name}\", R\"structure(${json})structure\"},\n")
endforeach()
string(APPEND made "};\n\n} // namespace\n
std::span<const BuiltInStructure> builtInStructures()\n{\n    return kStructures;\n}\n\n} // namespace sockeye\n")
file(WRITE ${OUTPUT} "${made}")
