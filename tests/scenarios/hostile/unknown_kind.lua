-- expect@4: there is no file "kinds/test/heatr.lua" in the pack \(did you mean "kinds/test/heater.lua"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heatr.lua")
return line
