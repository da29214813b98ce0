-- expect@4: a function where data
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { plate = function() end })
return line
