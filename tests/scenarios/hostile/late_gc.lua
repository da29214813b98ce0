-- expect: must end with
depanne.api(1)
local m = {}
local t = setmetatable({}, m)
m.__gc = function() while true do end end
t = nil
for i = 1, 2000 do t = { i } end
