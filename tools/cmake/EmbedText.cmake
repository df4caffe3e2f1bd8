# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DINPUT=file -DOUTPUT=file.cpp -DHEADER=h -DFUNCTION=ns::name -P EmbedText.cmake
# Writes a C++ source whose FUNCTION returns INPUT (under 64 KiB, without the raw-string delimiter). Of a style sheet or a script what only
# people read is left out but for the first line: comments that have lines of their own, indentation, and of a style sheet
# the spaces that mean nothing. A script must not hold a text of several lines.
file(READ "${INPUT}" content)
if(INPUT MATCHES "\\.css$")
  string(REGEX REPLACE "\n/\\*([^*]|\\*[^/])*\\*/" "" content "${content}")
  string(REGEX REPLACE "[ \n]*([{},;])[ \n]*" "\\1" content "${content}")
  string(REPLACE ": " ":" content "${content}")
elseif(INPUT MATCHES "\\.js$")
  string(REGEX REPLACE "\n +" "\n" content "${content}")
  string(REGEX REPLACE "\n//[^\n]*" "" content "${content}")
  string(REGEX REPLACE "\n\n+" "\n" content "${content}")
endif()
string(FIND "${content}" ")embedded\"" clash)
if(NOT clash EQUAL -1)
  message(FATAL_ERROR "${INPUT} holds the delimiter of the raw string it should become")
endif()
file(WRITE "${OUTPUT}" "// Made of ${INPUT}; do not edit.\n#include \"${HEADER}\"\n\nstd::string_view ${FUNCTION}() { return R\"embedded(${content})embedded\"; }\n")
