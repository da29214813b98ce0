-- expect: memory|too long
depanne.api(1)
local f = function() end
while true do local g = f; f = function() return g() end end
