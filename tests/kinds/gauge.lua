-- seconds: 5
depanne.api(1)
local line = depanne.line { id = "rig_gauge", name = { fr = "Banc", en = "Rig" } }
local P, E = "kinds/pneumatic/", "kinds/electrical/"
local at = { station = 1, place = "field" }
local function with(more)
  more.station, more.place = 1, "field"
  return more
end
line.add("G", P .. "air_source.lua", with { pressure = "6 bar" })
line.add("V1", P .. "shutoff_valve_3_2.lua", at)
line.add("DUT", P .. "gauge.lua", at)
line.tube("T1", "G:1", "V1:1", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.tube("T2", "V1:2", "DUT:P", { outside = "8 mm", bore = "6 mm", length = "0.5 m" })
line.startup {
  { at = "1 s", set = "V1.handle", value = 1 },
}
return line
