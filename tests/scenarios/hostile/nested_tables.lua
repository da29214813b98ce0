-- expect@6: nested more than 20 deep
depanne.api(1)
local line = depanne.line { id = "h", name = { fr = "H", en = "H" } }
local t = {}
for i = 1, 100 do t = { t } end
line.add("R1", "kinds/test/heater.lua", { spares = t })
return line
