-- expect@4: no English text
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { name = { fr = "Chauffe" } })
return line
