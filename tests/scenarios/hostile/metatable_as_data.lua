-- expect@4: metatable
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", setmetatable({}, { __index = function() while true do end end }))
return line
