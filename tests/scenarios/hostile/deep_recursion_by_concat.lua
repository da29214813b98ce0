-- expect: overflow|memory
depanne.api(1)
local t = setmetatable({}, {})
local m = {}
m.__concat = function(a, b) return a .. b end
setmetatable(t, m)
return t .. t
