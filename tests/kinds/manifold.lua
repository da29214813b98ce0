-- seconds: 4
depanne.api(1)
local line = depanne.line { id = "rig_manifold", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("DUT", P .. "manifold.lua", at)
line.tube("T1", "G:1", "DUT:P", { outside = "6 mm", bore = "4 mm", length = "1 m" })
return line
