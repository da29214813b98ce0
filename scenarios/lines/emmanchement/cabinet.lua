-- Station 0: cabinet C1, desk, signalling. What the lists leave open (auxiliaries of the breakers, electrical
-- interlock, analogue module, safe torque off) is filled in as docs/line-emmanchement.md says.
depanne.api(1)

local E = "kinds/electrical/"

return function(line)
  local function add(ref, kind, place, fr, en, more)
    local all = { station = 0, place = place, name = { fr = fr, en = en } }
    for key, value in pairs(more or {}) do all[key] = value end
    line.add(ref, E .. kind .. ".lua", all)
  end

  -- ---- Power ----

  add("X0", "mains_supply", "C1", "Bornes d’arrivée 3 x 400 V + PE", "Incoming terminals 3 x 400 V + PE")
  add("PE", "earth_bar", "C1", "Barre de terre de l’armoire", "Cabinet earth bar")
  add("Q0", "isolator_3p", "C1", "Interrupteur-sectionneur général", "Main isolator")
  add("Q1", "breaker_2p", "C1", "Disjoncteur primaire du transformateur", "Transformer primary breaker", {
    rated_current = "2.5 A", resistance = "0.06 ohm", magnetic = 20, plate = "2P 2,5 A, type GV2-RT", article = "DJ-2P-2A5", price = 58,
    spares = {
      { article = "DJ-2P-2A5", same = true, price = 58, stock = 1,
        name = { fr = "Disjoncteur 2P 2,5 A pour transformateur", en = "Breaker 2P 2.5 A for transformers" } },
      { article = "DJ-2P-C6", wrong = true, price = 33, stock = 1, set = { rated_current = "6 A", magnetic = 7 },
        name = { fr = "Disjoncteur 2P C6", en = "Breaker 2P C6" } },
    } })
  add("T1", "control_transformer", "C1", "Transformateur de commande 400/230 V", "Control transformer 400/230 V")
  add("F2", "breaker_2p", "C1", "Disjoncteur secondaire du transformateur", "Transformer secondary breaker", {
    rated_current = "2 A", resistance = "0.08 ohm", magnetic = 7, plate = "1P+N C2", article = "DJ-1PN-C2", price = 24,
    spares = {
      { article = "DJ-1PN-C2", same = true, price = 24, stock = 1, name = { fr = "Disjoncteur 1P+N C2", en = "Breaker 1P+N C2" } },
      { article = "DJ-1PN-C10", wrong = true, price = 22, stock = 2, set = { rated_current = "10 A" },
        name = { fr = "Disjoncteur 1P+N C10", en = "Breaker 1P+N C10" } },
    } })
  add("G1", "psu_24v", "C1", "Alimentation 24 V= 10 A", "24 V DC 10 A supply")

  add("Q2", "motor_breaker", "C1", "Disjoncteur magnétique du groupe hydraulique", "Magnetic breaker of the hydraulic unit", {
    thermal = 0, setting = "6.3 A", magnetic = "78 A", plate = "GV2-L10, 6,3 A, Im 78 A", article = "GV2-L-6.3", price = 49,
    spares = {
      { article = "GV2-L-6.3", same = true, price = 49, stock = 1, name = { fr = "Disjoncteur magnétique 6,3 A", en = "Magnetic breaker 6.3 A" } },
      { article = "GV2-L-4", wrong = true, price = 47, stock = 1, set = { magnetic = "51 A", setting = "4 A" },
        name = { fr = "Disjoncteur magnétique 4 A", en = "Magnetic breaker 4 A" } },
      { article = "GV2-L-18", wrong = true, price = 56, stock = 1, set = { magnetic = "223 A", setting = "18 A" },
        name = { fr = "Disjoncteur magnétique 18 A", en = "Magnetic breaker 18 A" },
        remark = { fr = "Ne protège plus le câble du moteur", en = "No longer protects the motor’s cable" } },
    } })
  add("KM1", "contactor_3p_dc", "C1", "Contacteur du groupe hydraulique", "Contactor of the hydraulic unit")
  add("F1", "overload_relay", "C1", "Relais thermique du groupe hydraulique", "Overload relay of the hydraulic unit")
  add("Q3", "motor_breaker", "C1", "Disjoncteur du variateur", "Breaker of the drive",
    { thermal = 0, setting = "4 A", magnetic = "51 A", resistance = "0.008 ohm", plate = "GV2-L08, 4 A, Im 51 A", article = "GV2-L-4", price = 47 })
  add("U1", "variable_frequency_drive", "C1", "Variateur du convoyeur", "Drive of the conveyor")
  add("Q4", "motor_breaker", "C1", "Disjoncteur moteur du convoyeur de dégagement", "Motor breaker of the clearing conveyor",
    { setting = "1.05 A", magnetic = "22.5 A", resistance = "1.2 ohm", plate = "GV2-ME06, 1-1,6 A, Im 22,5 A", article = "GV2-1-1.6", price = 52,
      spares = {
        { article = "GV2-1-1.6", same = true, price = 52, stock = 1, name = { fr = "Disjoncteur moteur 1-1,6 A", en = "Motor breaker 1-1.6 A" } },
        { article = "GV2-1.6-2.5", wrong = true, price = 52, stock = 1, set = { setting = "2.5 A", magnetic = "33 A", resistance = "0.5 ohm" },
          name = { fr = "Disjoncteur moteur 1,6-2,5 A", en = "Motor breaker 1.6-2.5 A" } },
      } })
  local small = { resistance = "192 ohm", inductance = "3.84 H", pick_up = "0.075 A", drop_out = "0.019 A", plate = "24 V= 3 W, 6 A AC-3 400 V" }
  add("KM3", "contactor_3p_dc", "C1", "Contacteur de dégagement, marche avant", "Clearing conveyor contactor, forward", small)
  add("KM4", "contactor_3p_dc", "C1", "Contacteur de dégagement, marche arrière", "Clearing conveyor contactor, reverse", small)
  add("Q5", "breaker_2p", "C1", "Disjoncteur du chauffage", "Heater breaker",
    { rated_current = "4 A", resistance = "0.02 ohm", magnetic = 7.5, plate = "2P C4", article = "DJ-2P-C4", price = 21 })
  add("KM5", "contactor_3p_dc", "C1", "Contacteur du chauffage", "Heater contactor", small)

  -- ---- 24 V protections and safety ----

  local function breaker(ref, rated, resistance, fr, en)
    add(ref, "breaker_dc", "C1", fr, en, {
      rated_current = rated .. " A", resistance = resistance, plate = "1P " .. rated .. " A C", article = "DJ-1P-C" .. rated, price = 14,
      spares = {
        { article = "DJ-1P-C" .. rated, same = true, price = 14, stock = 2,
          name = { fr = "Disjoncteur 1P C" .. rated, en = "Breaker 1P C" .. rated } },
        { article = "DJ-1P-C16", wrong = true, price = 13, stock = 2, set = { rated_current = "16 A", resistance = "0.008 ohm" },
          name = { fr = "Disjoncteur 1P C16", en = "Breaker 1P C16" },
          remark = { fr = "Calibre trop fort pour la section des fils", en = "Rating too high for the wires" } },
      } })
  end
  breaker("F10", 4, "0.045 ohm", "Protection automate et pupitre", "Controller and panel protection")
  breaker("F11", 4, "0.045 ohm", "Protection détecteurs", "Sensors protection")
  breaker("F13", 6, "0.028 ohm", "Protection bobines hydrauliques", "Hydraulic coils protection")
  breaker("F14", 2, "0.12 ohm", "Protection sécurité, voyants, contacteurs", "Safety, lamps and contactors protection")
  add("F12", "fuse_5x20", "C1", "Fusible des électrovannes et sorties Q+", "Valves and Q+ outputs fuse")
  add("K1", "safety_relay", "C1", "Relais de sécurité", "Safety relay")
  add("K10", "contactor_dc", "C1", "Contacteur de sécurité, canal A", "Safety contactor, channel A")
  add("K11", "contactor_dc", "C1", "Contacteur de sécurité, canal B", "Safety contactor, channel B")
  add("S01", "estop", "desk", "Arrêt d’urgence du pupitre", "Emergency stop, desk")
  add("S02", "estop", "field", "Arrêt d’urgence de la station 4", "Emergency stop, station 4")
  add("S1", "guard_switch", "field", "Protecteur de la ligne", "Guard of the line")

  -- ---- Interface relays ----

  local what = { { "descente presse (3Y1)", "press down (3Y1)" }, { "montée presse (3Y2)", "press up (3Y2)" }, { "bridage (3Y3)", "clamp (3Y3)" },
                 { "débridage (3Y4)", "unclamp (3Y4)" }, { "petite vitesse (3Y5)", "slow speed (3Y5)" } }
  for i = 1, 5 do add("KA" .. i, "interface_relay", "C1", "Relais d’interface, " .. what[i][1], "Interface relay, " .. what[i][2]) end
  add("KA6", "interface_relay", "C1", "Relais de réarmement (contact en réserve)", "Reset relay (contact in reserve)")

  -- ---- Desk and signalling ----

  add("S2", "push_button_no", "desk", "Réarmement (bleu)", "Reset (blue)")
  add("S3", "push_button_no", "desk", "Marche (vert)", "Start (green)")
  add("S4", "push_button_nc", "desk", "Arrêt (noir)", "Stop (black)")
  add("S5", "selector", "desk", "Sélecteur de mode", "Mode selector")
  add("S6", "push_button_no", "desk", "Initialisation", "Initialise")
  add("S7", "push_button_no", "desk", "Acquittement défaut", "Acknowledge fault")
  add("H2", "lamp", "desk", "Voyant automatique", "Automatic lamp")
  add("H3", "lamp", "desk", "Voyant défaut", "Fault lamp")
  add("H5", "lamp", "desk", "Voyant réarmement demandé", "Reset wanted lamp")
  add("H6", "lamp", "desk", "Voyant initialisation", "Initialisation lamp")
  local beacon = { resistance = "400 ohm", rated_current = "0.06 A" }
  add("H10", "lamp", "field", "Balise verte", "Green beacon", beacon)
  add("H11", "lamp", "field", "Balise orange", "Orange beacon", beacon)
  add("H12", "lamp", "field", "Balise rouge", "Red beacon", beacon)
  add("HA1", "buzzer", "field", "Avertisseur sonore", "Sounder")

  -- ---- Controller and terminals ----

  local inputs, drivers, relays = {}, {}, {}
  for byte = 0, 4 do
    for bit = 0, 7 do inputs[#inputs + 1] = "I" .. byte .. "." .. bit end
  end
  for bit = 0, 5 do drivers[#drivers + 1] = "Q0." .. bit end
  for bit = 0, 7 do drivers[#drivers + 1] = "Q4." .. bit end
  drivers[#drivers + 1] = "Q5.0"
  for _, address in ipairs({ "Q0.6", "Q1.0", "Q1.1", "Q1.2", "Q2.0", "Q2.1", "Q2.2", "Q2.3", "Q2.4",
                             "Q3.0", "Q3.1", "Q3.2", "Q3.3", "Q3.4", "Q3.5" }) do relays[#relays + 1] = address end
  add("PLC", "plc", "C1", "Automate", "Controller", { inputs = inputs, relays = relays, drivers = drivers, one_relay = 4 })
  add("AI1", "plc_analog", "C1", "Module d’entrées analogiques", "Analogue input module")

  local function strip(ref, station, pins, fr, en)
    line.add(ref, E .. "terminal_strip.lua", { station = station, place = station == 0 and "C1" or "field", pins = pins, name = { fr = fr, en = en } })
  end
  local function numbered(first, last)
    local pins = {}
    for i = first, last do pins[#pins + 1] = "" .. i end
    return pins
  end
  strip("XD", 0, { "+", "-" }, "Bornier de distribution 24 V=", "24 V DC distribution terminals")
  strip("XS", 0, { "+" }, "Bornier + détecteurs", "Sensors + terminals")
  strip("XQ", 0, { "+" }, "Bornier + électrovannes", "Valves + terminals")
  strip("XH", 0, { "+" }, "Bornier + bobines hydrauliques", "Hydraulic coils + terminals")
  strip("X3", 0, numbered(0, 39), "Bornier des entrées", "Input terminals")
  strip("X4", 0, numbered(0, 29), "Bornier des sorties", "Output terminals")
  strip("XB1", 1, { "+", "-", "s12", "s16", "s17", "s18" }, "Boîte de jonction, station 1", "Junction box, station 1")
  strip("XB2", 2, { "+", "-", "s19", "s20", "s21", "s22", "s23" }, "Boîte de jonction, station 2", "Junction box, station 2")
  strip("XB3", 3, { "+", "-", "s14", "s15", "s24", "s25", "s26", "s27", "s28", "s30" }, "Boîte de jonction, station 3", "Junction box, station 3")
  strip("XB4", 4, { "+", "-", "s32", "s33", "s34", "s35", "s36", "s37", "s38", "s39" }, "Boîte de jonction, station 4", "Junction box, station 4")
  strip("XV1", 1, { "-", "s7", "s8" }, "Boîte des électrovannes, station 1", "Valve box, station 1")
  strip("XV2", 2, { "-", "s9" }, "Boîte des électrovannes, station 2", "Valve box, station 2")
  strip("XV3", 3, { "-", "s29" }, "Boîte de l’éclairage, station 3", "Light box, station 3")
  strip("XV4", 4, { "-", "s15", "s16", "s17", "s18", "s19", "s20" }, "Boîte des électrovannes, station 4", "Valve box, station 4")
  strip("XHB", 3, { "-", "3Y1", "3Y2", "3Y3", "3Y4", "3Y5" }, "Boîte du bloc hydraulique", "Box of the hydraulic block")
end
