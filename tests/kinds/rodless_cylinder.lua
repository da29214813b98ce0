-- seconds: 8
depanne.api(1)
local line = depanne.line { id = "rig_rodless_cylinder", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("V1", P .. "valve_5_2.lua", at)
line.add("Q1", P .. "one_way_flow_control.lua", with { needle = "0.6 l/(s·bar)" })
line.add("Q2", P .. "one_way_flow_control.lua", with { needle = "0.6 l/(s·bar)" })
line.add("DUT", P .. "rodless_cylinder.lua", at)
line.tube("T1", "G:1", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T4", "V1:4", "Q2:1", { outside = "6 mm", bore = "4 mm", length = "2 m" })
line.tube("T8", "Q2:2", "DUT:A", { outside = "6 mm", bore = "4 mm", length = "0.15 m" })
line.tube("T2", "V1:2", "Q1:1", { outside = "6 mm", bore = "4 mm", length = "2 m" })
line.tube("T10", "Q1:2", "DUT:B", { outside = "6 mm", bore = "4 mm", length = "0.15 m" })
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.add("V1Z5", P .. "silencer.lua", at)
line.tube("V1T5", "V1:5", "V1Z5:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "1 s", set = "V1.manual", value = 1 },
  { at = "4 s", set = "V1.manual", value = 0 },
}
return line
