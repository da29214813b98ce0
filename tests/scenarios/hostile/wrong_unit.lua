-- expect@4: wants a value in ohm, and "4.8 W"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { resistance = "4.8 W" })
return line
