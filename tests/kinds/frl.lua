-- seconds: 12
depanne.api(1)
local line = depanne.line { id = "rig_frl", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", at)
line.add("V1", P .. "valve_3_2.lua", with { conductance = "1 l/(s·bar)" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.8 l/(s·bar)" })
line.add("DUT", P .. "frl.lua", at)
line.tube("T1", "G:1", "DUT:1", { outside = "12 mm", bore = "8 mm", length = "1 m" })
line.tube("T2", "DUT:2", "V1:1", { outside = "12 mm", bore = "8 mm", length = "1 m" })
line.tube("T3", "V1:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "3 s", set = "V1.manual", value = 1 },
  { at = "5 s", set = "V1.manual", value = 0 },
}
return line
