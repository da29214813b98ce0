-- expect: too long
depanne.api(1)
local t = setmetatable({}, { __index = function() while true do end end })
return t.anything
