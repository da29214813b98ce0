-- seconds: 12
depanne.api(1)
local line = depanne.line { id = "rig_vacuum_gauge", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "4.8 bar" })
line.add("V3", P .. "valve_3_2.lua", at)
line.add("PART", E .. "push_button_no.lua", at)
line.add("G1", P .. "vacuum_ejector.lua", at)
line.add("F1", P .. "vacuum_filter.lua", at)
line.add("C1", P .. "suction_cup.lua", with { part = "PART.pressed" })
line.add("DUT", P .. "vacuum_gauge.lua", at)
line.tube("T1", "G:1", "V3:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T2", "V3:2", "G1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T3", "G1:V", "F1:1", { outside = "6 mm", bore = "4 mm", length = "0.2 m" })
line.tube("T4", "F1:2", "C1:V", { outside = "6 mm", bore = "4 mm", length = "0.2 m" })
line.tube("T5", "G1:V", "DUT:P", { outside = "6 mm", bore = "4 mm", length = "0.2 m" })
line.add("V3Z3", P .. "silencer.lua", at)
line.tube("V3T3", "V3:3", "V3Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "1 s", set = "V3.manual", value = 1 },
  { at = "2 s", set = "PART.pressed", value = 1 },
  { at = "5 s", set = "V3.manual", value = 0 },
}
return line
