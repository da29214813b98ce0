# Writes build_info.c: version, identity of the engine's sources, data directory. No date, no host,
# so that the same sources give the same program.
file(GLOB_RECURSE sources RELATIVE "${ROOT}" "${ROOT}/engine/*.c" "${ROOT}/engine/*.h")
list(SORT sources)
set(digests "")
foreach(source IN LISTS sources)
  file(SHA256 "${ROOT}/${source}" digest)
  string(APPEND digests "${source} ${digest}\n")
endforeach()
string(SHA256 source_id "${digests}")
string(SUBSTRING "${source_id}" 0 16 source_id)

set(content
    "#include \"engine/base/build_info.h\"

const char *build_version(void)
{
    return \"${VERSION}\";
}

const char *build_source_id(void)
{
    return \"${source_id}\";
}

const char *build_engine(void)
{
    return \"depanne-${VERSION}+${source_id}\";
}

const char *build_data_dir(void)
{
    return \"${DATA_DIR}\";
}

const char *build_locale_dir(void)
{
    return \"${LOCALE_DIR}\";
}
")
set(previous "")
if(EXISTS "${OUTPUT}")
  file(READ "${OUTPUT}" previous)
endif()
if(NOT previous STREQUAL content)
  file(WRITE "${OUTPUT}" "${content}")
endif()
