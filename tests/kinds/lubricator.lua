-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "rig_lubricator", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.5 l/(s·bar)" })
line.add("DUT", P .. "lubricator.lua", at)
line.tube("T1", "G:1", "DUT:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T2", "DUT:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
return line
