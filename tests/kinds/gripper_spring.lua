-- seconds: 6
depanne.api(1)
local line = depanne.line { id = "rig_gripper_spring", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("V1", P .. "valve_3_2.lua", at)
line.add("PART", E .. "push_button_no.lua", at)
line.add("DUT", P .. "gripper_spring.lua", with { part = "PART.pressed" })
line.tube("T1", "G:1", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T4", "V1:2", "DUT:B", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.add("V1Z3", P .. "silencer.lua", at)
line.tube("V1T3", "V1:3", "V1Z3:1", { outside = "12 mm", bore = "8 mm", length = "0.1 m" })
line.startup {
  { at = "0.2 s", set = "V1.manual", value = 1 },
  { at = "0.8 s", set = "PART.pressed", value = 1 },
  { at = "1.5 s", set = "V1.manual", value = 0 },
  { at = "4.5 s", set = "V1.manual", value = 1 },
}
return line
