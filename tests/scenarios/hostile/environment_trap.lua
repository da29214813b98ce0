-- expect: overflow|not known|too long|nil value
local _ENV = setmetatable({}, { __index = function(t, k) return t[k] end })
return anything
