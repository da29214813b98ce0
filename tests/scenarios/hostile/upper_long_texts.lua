-- expect: too (long|much)
depanne.api(1)
local a = string.rep("x", 65536)
for _ = 1, 6 do a = a .. a end
while true do local _ = a:upper() end
