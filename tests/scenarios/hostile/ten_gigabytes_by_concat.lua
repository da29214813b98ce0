-- expect: memory|64 KB|too long
depanne.api(1)
local t = {}
for i = 1, 200000 do t[i] = string.rep("x", 65536) end
local s = table.concat(t)
