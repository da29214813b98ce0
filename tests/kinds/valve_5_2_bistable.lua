-- seconds: 7
depanne.api(1)
local line = depanne.line { id = "rig_valve_5_2_bistable", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("S1", E .. "push_button_no.lua", at)
line.add("S2", E .. "push_button_no.lua", at)
line.add("DUT", P .. "valve_5_2_bistable.lua", with { command14 = "S1.pressed", command12 = "S2.pressed" })
line.tube("T1", "G:1", "DUT:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.add("A1", P .. "cylinder_double.lua", at)
line.tube("T4", "DUT:4", "A1:A", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T2", "DUT:2", "A1:B", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.add("Z3", P .. "silencer.lua", at)
line.tube("TZ3", "DUT:3", "Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.add("Z5", P .. "silencer.lua", at)
line.tube("TZ5", "DUT:5", "Z5:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "1 s", set = "S1.pressed", value = 1 },
  { at = "1.2 s", set = "S1.pressed", value = 0 },
  { at = "4 s", set = "S2.pressed", value = 1 },
  { at = "4.2 s", set = "S2.pressed", value = 0 },
}
return line
