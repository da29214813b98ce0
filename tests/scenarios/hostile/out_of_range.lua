-- expect@4: must be from
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { resistance = "0.001 ohm" })
return line
