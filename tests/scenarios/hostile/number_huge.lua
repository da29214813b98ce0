-- expect@4: infinite or no number|must be|wants
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { station = 1e308 * 10 })
return line
