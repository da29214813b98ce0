-- expect@4: absolute path
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
line.add("R1", "/etc/passwd.lua")
return line
