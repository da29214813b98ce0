-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "rig_air_source", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
line.add("DUT", P .. "air_source.lua", at)
line.add("M1", P .. "gauge.lua", at)
line.tube("T1", "DUT:1", "M1:P", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
return line
