-- expect: unknown law "resistr" \(did you mean "resistor"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/law.lua")
return line
