-- expect@6: nested more than 20 deep, or in themselves
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
local t = {}
t.t = t
line.add("R1", "kinds/test/heater.lua", t)
return line
