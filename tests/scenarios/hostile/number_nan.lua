-- expect@4: infinite or no number
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { station = 0 / 0 })
return line
