-- expect@4: unknown parameter "resistence" of kind heater \(did you mean "resistance"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/test/heater.lua", { resistence = "1 ohm" })
return line
