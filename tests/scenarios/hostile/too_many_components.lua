-- expect@4: 5000 components at most|too long|memory
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
for i = 1, 300000 do line.add("R" .. i, "kinds/test/heater.lua") end
return line
