-- expect@4: a component wants a reference
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add({ "R1" }, "kinds/test/heater.lua")
return line
