-- expect@3: 64 KB at most
depanne.api(1)
local s = string.rep("x", 10 * 1024 * 1024 * 1024)
