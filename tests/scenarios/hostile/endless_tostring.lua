-- expect: tostring
depanne.api(1)
local t = setmetatable({}, { __tostring = function() while true do end end })
return tostring(t)
