-- Three-phase induction motor with six terminals and its link bars: 2.2 kW, 4 poles, star on 400 V.
depanne.api(1)
local shared = depanne.include "kinds/electrical/shared/motor.lua"
return depanne.kind {
  id = "induction_motor", symbol = "motor_3p", trade = "electrical",
  name = { fr = "Moteur asynchrone triphasé", en = "Three-phase induction motor" },
  flags = { "removable" },
  terminals = { { "U1", "electrical" }, { "V1", "electrical" }, { "W1", "electrical" },
                { "U2", "electrical" }, { "V2", "electrical" }, { "W2", "electrical" },
                { "PE", "electrical" }, -- its frame
                { "shaft", "rotation" } },
  nodes = { { "bore", "electrical" } }, -- bore: where the windings meet the iron
  signals = { "current1", "current2", "current3", "loss", "slip", "torque", "power", "unbalance", "speed",
              "winding", "frame", "bearing_heat", "bearing", "vibration", "envelope", "links", "grille" },
  parameters = shared.parameters { inertia = "0.0085 kg.m2" },
  plate = function(p)
    return string.format("3~ 400 V Y 50 Hz, %g kW, %g A, 1450 min-1, cos 0,80, IE3, cl. F IP55", p.rated_power / 1000, p.rated_current)
  end,
  laws = shared.laws,
  probes = { i = "current1", i2 = "current2", i3 = "current3", power = "power", torque = "torque", slip = "slip", n = "speed" },
  measures = { temperature = "max(frame, 0.7 * bearing + 0.3 * frame)", vibration = "vibration", envelope = "envelope" },
  senses = {
    { "look", when = "links > 0.5", fr = "Barrettes en triangle dans la boîte à bornes", en = "Link bars in delta in the terminal box" },
    { "look", when = "grille < 0.7", fr = "Grille du ventilateur colmatée", en = "Fan grille clogged" },
    { "look", when = "speed > 5", fr = "L’arbre tourne dans le sens de la flèche", en = "The shaft turns as the arrow says" },
    { "look", when = "speed < -5", fr = "L’arbre tourne à l’envers de la flèche", en = "The shaft turns against the arrow" },
    { "look", fr = "L’arbre est à l’arrêt", en = "The shaft stands still" },
    { "listen", when = "current1 + current2 + current3 > 20 and abs(speed) < 60", fr = "Fort ronflement, l’arbre ne part pas", en = "Loud growl, the shaft does not start" },
    { "listen", when = "vibration > 0.003", fr = "Grondement de roulement", en = "Rumble of a bearing" },
    { "listen", when = "unbalance > 0.08", fr = "Ronflement à 100 Hz", en = "Hum at 100 Hz" },
    { "listen", when = "abs(speed) > 5", fr = "Bruit régulier de ventilateur", en = "Even noise of its fan" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "frame > 333", fr = "Carcasse brûlante : la main ne tient pas", en = "Frame burning hot: a hand cannot stay" },
    { "touch", when = "frame > 308", fr = "Carcasse chaude", en = "Frame warm" },
    { "touch", fr = "Carcasse tiède au plus", en = "Frame lukewarm at most" },
    { "smell", when = "winding > 413", fr = "Odeur d’isolant brûlé", en = "Smell of burnt insulation" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = shared.faults, wear = shared.wear, damage = shared.damage, care = shared.care,
  spares = {
    { article = "MOT-2K2-4P-B3", same = true, price = 318, stock = 1, name = { fr = "Moteur 2,2 kW 4 pôles B3 100L", en = "Motor 2.2 kW 4 poles B3 100L" } },
    { article = "MOT-2K2-4P-B3-IE4", equivalent = true, price = 392, stock = 1, set = { r1 = "2.7 ohm", r2 = "1.7 ohm" },
      name = { fr = "Moteur 2,2 kW 4 pôles B3 100L, rendement supérieur", en = "Motor 2.2 kW 4 poles B3 100L, higher efficiency" },
      remark = { fr = "Même hauteur d’axe, même puissance, même vitesse", en = "Same shaft height, power and speed" } },
    { article = "MOT-1K5-4P-B3", wrong = true, price = 248, stock = 1,
      set = { r1 = "4.6 ohm", x1 = "6 ohm", rfe = "3600 ohm", xm = "118 ohm", r2 = "2.9 ohm", x2 = "6 ohm", rated_power = "1.5 kW", rated_current = "3.4 A" },
      name = { fr = "Moteur 1,5 kW 4 pôles B3 90L", en = "Motor 1.5 kW 4 poles B3 90L" }, remark = { fr = "Puissance insuffisante", en = "Not enough power" } },
  },
  article = "MOT-2K2-4P-B3", price = 318, replace_duration = "120 min",
}
