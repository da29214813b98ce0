-- expect: too (long|much)
depanne.api(1)
local a = string.rep("x", 65536)
for _ = 1, 7 do a = a .. a end
local b = a .. "y"
a = a .. "y"
local n = 0
while true do if a == b then n = n + 1 end end
