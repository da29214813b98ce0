# Writes prelude.c: the bytes of prelude/*.lua, in the order given.
#   cmake -DROOT=<folder> -DOUTPUT=<file> -DCHUNKS=a.lua,b.lua -P Prelude.cmake
string(REPLACE "," ";" chunks "${CHUNKS}")
set(arrays "")
set(rows "")
foreach(chunk IN LISTS chunks)
  file(READ "${ROOT}/prelude/${chunk}" hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(MAKE_C_IDENTIFIER "${chunk}" name)
  string(APPEND arrays "static const unsigned char ${name}[] = {${bytes}};\n")
  string(APPEND rows "    {\"prelude/${chunk}\", ${name}, sizeof ${name}},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"engine/script/prelude.h\"

${arrays}
const struct prelude_chunk prelude_chunks[] = {
${rows}    {0, 0, 0},
};
")
