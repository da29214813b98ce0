-- seconds: 5
depanne.api(1)
local line = depanne.line { id = "rig_valve_2_2", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("S1", E .. "push_button_no.lua", at)
line.add("DUT", P .. "valve_2_2.lua", with { command = "S1.pressed" })
line.add("A1", P .. "reservoir.lua", with { volume = "0.5 l" })
line.add("Z1", P .. "silencer.lua", with { conductance = "0.012 l/(s·bar)" })
line.tube("T1", "G:1", "DUT:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T2", "DUT:2", "A1:1", { outside = "6 mm", bore = "4 mm", length = "1 m" })
line.tube("T3", "A1:2", "Z1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.startup {
  { at = "1 s", set = "S1.pressed", value = 1 },
  { at = "3 s", set = "S1.pressed", value = 0 },
}
return line
