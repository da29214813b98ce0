-- expect@4: not valid UTF-8
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { plate = "\xff\xfe" })
return line
