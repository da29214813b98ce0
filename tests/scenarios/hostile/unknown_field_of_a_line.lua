-- expect@4: a line has no ad
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.ad("R1", "kinds/test/heater.lua")
return line
