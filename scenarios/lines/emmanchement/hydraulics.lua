-- Station 3: hydraulic unit, press, clamp. The circuit is that of physics.md B3 and E.2: tandem centre, pilot-operated
-- check and meter-out on the rod side, 3V6 a bleed-off from the cap side, an accumulator behind its check on the clamp.
depanne.api(1)

local E, H, M = "kinds/electrical/", "kinds/hydraulic/", "kinds/mechanical/"

return function(line)
  local function add(ref, path, fr, en, more)
    local all = { station = 3, place = "field", name = { fr = fr, en = en } }
    for key, value in pairs(more or {}) do all[key] = value end
    line.add(ref, path .. ".lua", all)
  end
  local oil = "3T1.viscosity"

  -- ---- Power unit ----

  add("W1", E .. "motor_cable", "Câble du moteur M1", "Cable of motor M1", { length = "12 m" })
  add("M1", E .. "induction_motor", "Moteur du groupe hydraulique", "Motor of the hydraulic unit")
  add("3K1", M .. "coupling_jaw", "Accouplement élastique", "Jaw coupling")
  add("3T1", H .. "oil_tank", "Réservoir 40 l", "Tank 40 l", {
    heat1 = "3V1.heat", heat2 = "3V5.heat", heat3 = "3P1.heat", heat4 = "3V6.heat", heat5 = "3V3.heat",
    leak1 = "3P1.external_leak", leak2 = "3V3.external_leak", leak3 = "3V7.external_leak", leak4 = "3A.drip", leak5 = "3C.drip", leak6 = "HO2.drip",
    air_drawn = "3P1.air_drawn" })
  add("3S1", H .. "oil_strainer", "Crépine d’aspiration", "Suction strainer")
  add("3P1", H .. "oil_gear_pump", "Pompe à engrenages 8 cm³", "Gear pump 8 cm³",
    { viscosity = oil, aeration = "3T1.aeration", temperature = "3T1.temperature" })
  add("3V2", H .. "oil_check_valve", "Clapet de la pompe", "Check valve of the pump", { viscosity = oil })
  add("3V1", H .. "oil_relief_valve", "Limiteur de pression", "Relief valve", { temperature = "3T1.temperature" })
  add("3F1", H .. "oil_filter", "Filtre de retour et indicateur 3B5", "Return filter and indicator 3B5", { viscosity = oil, temperature = "3T1.temperature" })
  add("3G1", H .. "oil_gauge", "Manomètre de la pompe", "Gauge of the pump")
  add("3B6", H .. "oil_level_switch", "Niveau d’huile suffisant", "Oil level sufficient", { level = "3T1.level" })
  add("3B7", H .. "oil_temperature_switch", "Température d’huile inférieure à 60 °C", "Oil temperature below 60 °C", { temperature = "3T1.temperature" })

  -- ---- Press ----

  add("3V3", H .. "oil_valve_4_3", "Distributeur 4/3 de la presse", "Press valve 4/3", { coil_a = "3Y1.energised", coil_b = "3Y2.energised", viscosity = oil })
  add("3V4", H .. "oil_po_check", "Clapet anti-retour piloté", "Pilot-operated check valve", { viscosity = oil })
  add("3V5", H .. "oil_throttle", "Limiteur de débit, côté tige", "Throttle, rod side", { viscosity = oil })
  add("3V6", H .. "oil_valve_2_2", "Valve 2/2 et gicleur de petite vitesse", "2/2 valve and orifice of the slow speed", { coil = "3Y5.energised", viscosity = oil })
  add("3A", H .. "oil_cylinder", "Vérin de presse 50/28 x 150", "Press cylinder 50/28 x 150",
    { viscosity = oil, dead_volume_a = "25 ml", dead_volume_b = "25 ml" })
  add("3B3", H .. "oil_pressure_switch", "Pression d’emmanchement 70 bar", "Pressing pressure 70 bar")
  add("BP1", H .. "oil_pressure_transmitter", "Capteur de pression 0-160 bar", "Pressure transmitter 0-160 bar")
  add("3E1", M .. "press_tool", "Outil, nid et butée d’emmanchement", "Tool, nest and stop of the press", {
    position = "3A.position", clamp_position = "3C.position", temperature = "E1.temperature", offered = "2L1.offer", taken = "4E1.take", unpressed = 1 })
  add("3L1", M .. "bush_guide", "Colonnes de guidage de la presse", "Guide columns of the press", { friction = "40 N" })

  -- ---- Clamp ----

  add("3V8", H .. "oil_reducing_valve", "Réducteur de pression du bridage", "Reducing valve of the clamp")
  add("3V9", H .. "oil_check_valve", "Clapet du bridage", "Check valve of the clamp", { viscosity = oil })
  add("3Z1", H .. "oil_accumulator", "Accumulateur et bloc de sécurité", "Accumulator and safety block")
  add("3V7", H .. "oil_valve_4_2", "Distributeur 4/2 du bridage", "Clamp valve 4/2",
    { coil_a = "3Y3.energised", coil_b = "3Y4.energised", viscosity = oil, leak = "0.00002 l/(min·bar)" })
  add("3C", H .. "oil_cylinder", "Vérin de bridage 32/18 x 20", "Clamp cylinder 32/18 x 20", {
    viscosity = oil, bore = "32 mm", rod = "18 mm", stroke = "20 mm", mass = "2 kg", weight = "0 N", friction = "60 N", viscous = "200 N.s/m",
    piston_leak = "0.00001 l/(min·bar)", dead_volume_a = "20 ml", dead_volume_b = "20 ml", plate = "32/18 x 20, 210 bar" })
  add("3G2", H .. "oil_gauge", "Manomètre du bridage", "Gauge of the clamp", { range = "100 bar" })

  -- ---- Coils, test points, sensors ----

  local names = { { "descente (a)", "down (a)" }, { "montée (b)", "up (b)" }, { "bridage", "clamp" }, { "débridage", "unclamp" }, { "petite vitesse", "slow speed" } }
  for i = 1, 5 do
    local slow = i == 5
    local article = slow and "BOB-H-26W" or "BOB-H-30W"
    add("3Y" .. i, E .. "solenoid_coil", "Bobine, " .. names[i][1], "Coil, " .. names[i][2], {
      resistance = slow and "22.2 ohm" or "19.2 ohm", inductance = "0.576 H", pick_up = slow and "0.7 A" or "0.8 A", drop_out = "0.3 A",
      heat_capacity = "300 J/K", cooling = "0.35 W/K", plate = slow and "24 V= 26 W, ED 100 %" or "24 V= 30 W, ED 100 %", article = article, price = 46,
      spares = {
        { article = article, same = true, price = 46, stock = 1, name = { fr = "Bobine hydraulique 24 V=", en = "Hydraulic coil 24 V DC" } },
        { article = "BOB-H-110", wrong = true, price = 46, stock = 1, set = { resistance = "400 ohm", inductance = "9 H" },
          name = { fr = "Bobine hydraulique 110 V", en = "Hydraulic coil 110 V" }, remark = { fr = "Même encombrement, tension différente", en = "Same size, other voltage" } },
        { article = "BOB-H-12", wrong = true, price = 46, stock = 1, set = { resistance = "4.8 ohm", inductance = "0.15 H" },
          name = { fr = "Bobine hydraulique 12 V=", en = "Hydraulic coil 12 V DC" } },
      } })
  end
  local points = { { "1", "P", "P" }, { "2", "A", "A" }, { "3", "B", "B" }, { "4", "A’", "A’" }, { "5", "bridage", "clamp" }, { "6", "retour", "return" } }
  for _, point in ipairs(points) do
    add("MP" .. point[1], H .. "oil_test_point", "Prise de pression, " .. point[2], "Test point, " .. point[3])
  end
  add("3B1", E .. "proximity_sensor", "Presse en haut", "Press up", { position = "3A.position", from = "-10 mm", to = "2 mm" })
  add("3B2", E .. "proximity_sensor", "Presse en bas", "Press down", { position = "3A.position", from = "111.6 mm", to = "116 mm" })
  add("3B4", E .. "proximity_sensor", "Bridage fermé", "Clamp closed", { position = "3C.position", from = "15 mm", to = "30 mm" })
  add("3B8", E .. "capacitive_sensor", "Corps dans le nid", "Body in the nest", { target = "3E1.present" })
  add("H13", E .. "lamp", "Éclairage de la zone de presse", "Light of the press zone", { resistance = "192 ohm", rated_current = "0.125 A" })

  -- ---- Heater ----

  add("E1", E .. "heating_element", "Plaque de préchauffage des bagues", "Pre-heating plate of the bushings", { capacity = "500 J/K" })
  add("B1T", E .. "pt100", "Sonde Pt100 de la plaque", "Pt100 of the plate", { medium = "E1.temperature" })

  -- ---- Joints ----

  line.join("M1:shaft", "3K1:motor")
  line.join("3K1:driven", "3P1:shaft")
  line.join("3T1:S", "3S1:A")
  line.join("3S1:B", "3P1:in")
  line.join("3V2:B", "3V1:P", "3V3:P", "3V8:P", "3G1:P", "MP1:P")
  line.join("3V3:A", "3V4:X", "3V6:A", "3B3:P", "BP1:P", "MP2:P")
  line.join("3A:A", "MP4:P")
  line.join("3V3:B", "3V5:A")
  line.join("3V5:B", "3V4:A")
  line.join("3A:B", "MP3:P")
  line.join("3A:rod", "3E1:ram", "3L1:carriage")
  line.join("3V8:A", "3V9:A")
  line.join("3V9:B", "3Z1:P", "3V7:P", "3G2:P", "MP5:P")
  line.join("3V7:B", "3C:B")
  line.join("3V3:T", "3F1:A", "3V7:T", "MP6:P")

  -- ---- Hoses and tubes ----

  local hose, tube = H .. "oil_hose.lua", H .. "oil_tube.lua"
  line.tube("HO1", "3P1:out", "3V2:A", { kind = hose })
  line.tube("HO2", "3V3:A", "3A:A", { kind = hose })
  line.tube("HO3", "3V4:B", "3A:B", { kind = hose })
  line.tube("HO4", "3V7:A", "3C:A", { kind = hose })
  line.tube("R1", "3F1:B", "3T1:R", { kind = hose, bore = "19 mm" })
  line.tube("R2", "3V1:T", "3T1:R", { kind = tube })
  line.tube("R3", "3V8:T", "3T1:R", { kind = tube })
  line.tube("R4", "3Z1:T", "3T1:R", { kind = tube })
  line.tube("R5", "3V6:B", "3T1:R", { kind = tube })
end
