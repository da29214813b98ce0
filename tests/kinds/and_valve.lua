-- seconds: 9
depanne.api(1)
local line = depanne.line { id = "rig_and_valve", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("V1", P .. "valve_3_2.lua", at)
line.add("V2", P .. "valve_3_2.lua", at)
line.add("A1", P .. "cylinder_single.lua", at)
line.add("DUT", P .. "and_valve.lua", at)
line.tube("T1", "G:1", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T2", "G:1", "V2:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T3", "V1:2", "DUT:1", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T4", "V2:2", "DUT:3", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T5", "DUT:2", "A1:A", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.add("V2Z3", P .. "silencer.lua", at)
line.tube("V2T3", "V2:3", "V2Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "1 s", set = "V1.manual", value = 1 },
  { at = "3 s", set = "V2.manual", value = 1 },
  { at = "5 s", set = "V1.manual", value = 0 },
  { at = "7 s", set = "V2.manual", value = 0 },
}
return line
