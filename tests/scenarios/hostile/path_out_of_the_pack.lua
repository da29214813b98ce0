-- expect@4: leads out of the pack
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "kinds/../../../etc/passwd.lua")
return line
