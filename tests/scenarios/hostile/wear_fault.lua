-- expect: "opem" is no failure mode of kind wear_fault \(did you mean "open"
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/hostile/wear_fault.lua")
return line
