-- The signal core W195 of sensor 4B4 opens in the drag chain of the X axis: Z down is seen at the left, not at the right.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/fil_4b4", line = "lines/emmanchement/line.lua",
  title = { fr = "Le bras reste en bas à la dépose", en = "The arm stays down at the place position" },
  task = "diagnose", trade = "electrical", level = 3, minutes = 75,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "W195.broken_wire", at = "88 s", when = "4A.position > 200 mm" } },
  arrival = "110 s",
  order = "OT 26-0217",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "Le bras prend bien la pièce, il part à droite, il descend et il reste là avec le défaut. En secouant la chaîne porte-câbles c’est reparti une fois. Le détecteur est à changer.",
             en = "The arm picks the piece well, goes right, comes down and stays there with the fault. Shaking the drag chain it went on once. The sensor wants changing." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Trois ou quatre fois hier, tout le temps ce matin.", en = "Three or four times yesterday, all the time this morning." } },
    { id = "where", person = "operator", q = { fr = "Cela arrive-t-il à la prise, à gauche ?", en = "Does it happen at the pick, on the left?" },
      a = { fr = "Jamais à gauche, toujours à la dépose.", en = "Never on the left, always at the place side." } },
    { id = "done", person = "colleague", q = { fr = "Un travail récent ?", en = "Any recent work?" },
      a = { fr = "4B4 a été déplacé d’un millimètre en octobre pour le même genre de défaut, ça a tenu.", en = "4B4 was moved by a millimetre in October for the same kind of fault, it held." } },
    { id = "fast", person = "team_leader", q = { fr = "L’axe X a-t-il été accéléré ?", en = "Was the X axis made faster?" },
      a = { fr = "Oui, puis remis à ses repères en février.", en = "Yes, then set back to its marks in February." } },
  },
  history = {
    { date = "2026-02-26", order = "OT 26-0081", ref = "4A", hours = 0.4,
      finding = { fr = "Chaîne porte-câbles qui claque en fin de course", en = "Drag chain slamming at the end of its travel" },
      action = { fr = "Maillon refermé, câbles repoussés dans la chaîne", en = "Link closed, cables pushed back in the chain" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "4B4.moved", "4B4.dead", "W196.broken_wire", "W197.broken_wire", "4V2.stuck", "4Y3.open" },
  expectations = {
    root = "W195.broken_wire", element = "W195", modes = { "broken_wire", "open" }, causes = { "normal_wear", "vibration", "operation", "mounting" },
    repair = { { "W195" } }, remedies = { "fit" },
    chain = { "4B4", "XB4", "X3", "PLC", "W193", "W194", "W195", "W196", "W197" },
    functional_chain = { "4B4", "4B" },
    symptom = { { mode = "panel", on = "E46" }, { mode = "look", on = "4B4", shown = { fr = "allumée", en = "lit" } } },
    proofs = {
      { { mode = "V=", on = "4B4:BK", with = "4B4:BU", above = 20, judged = "normal" },
        { mode = "V=", on = "XB4:s35", with = "XB4:-", below = 5, judged = "abnormal" } },
      { { mode = "V=", on = "4B4:BK", with = "4B4:BU", above = 20, judged = "normal" },
        { mode = "ohm", on = "4B4:BK", with = "XB4:s35", above = 1000, judged = "abnormal" } },
    },
    readings = { { mode = "V=", on = "XB4:+", with = "XB4:-", above = 20, judged = "normal" } },
    marks = { "W195" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8", "T-S4" },
  },

  reference = solution.reference {
    ask = { "since", "where", "done", "fast" }, see = { { "look", on = "4B4" }, { "look", on = "4B" }, { "look", on = "4A" } },
    documents = { "folio:E10" },
    risks = {
      { "electrical", "Mesures en 24 V, remplacement du conducteur hors tension" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "Bras à droite en bas : rien sous la ventouse, mains hors de la course" },
    },
    chain = { "4B4", "acquisition", "Z est en bas et la DEL allumée : c’est l’acquisition qui manque" },
    suppose = {
      { "W195", "broken_wire", "Conducteur de signal coupé dans la chaîne porte-câbles" },
      { "4B4", "dead", "Sortie du détecteur hors service malgré la DEL" },
      { "W196", "broken_wire", "Signal perdu entre boîte et armoire" },
    },
    search = {
      { "read_plc", mode = "I4.3" },
      { "measure", on = "4B4:BK", with = "4B4:BU", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "4B4", mode = "dead", cites = { -2 }, text = "22 V en sortie : le détecteur est bon" },
      { "measure", on = "XB4:s35", with = "XB4:-", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
      { "reject", on = "W196", mode = "broken_wire", cites = { -2 }, text = "Le signal manque déjà dans la boîte" },
      { "confirm", on = "W195", mode = "broken_wire", cites = { -3, -6 }, text = "22 V au détecteur, 0 V à XB4:s35, chariot à droite" },
    },
    energies = { "electrical" }, z_low = true,
    locked = { { "measure", on = "4B4:BK", with = "XB4:s35", mode = "ohm" } },
    diagnosis = { "W195", "broken_wire", "normal_wear", "Conducteur de signal de 4B4 coupé par flexion dans la chaîne porte-câbles" },
    part = "W195",
    work = {
      { "mark", on = "W195" }, { "dismantle", on = "W195" }, { "fit", on = "W195", with = "FIL-REPRISE" },
      { "measure", on = "4B4:BK", with = "XB4:s35", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    waste = { { "W195", "electronic" } },
    report = {
      symptom = "Défaut E46 : bras en bas à droite, DEL de 4B4 allumée, entrée I4.3 à 0 ; même détecteur vu à gauche.",
      analysis = "22 V à la sortie de 4B4, 0 V à XB4:s35 : W195 est coupé quand le chariot est à droite.",
      element = "W195, conducteur de signal de 4B4 dans la chaîne porte-câbles", cause = "Rupture par flexion, chaîne mal refermée en février.",
      work_done = "Consignation électrique, conducteur W195 repéré et remplacé par un souple, continuité contrôlée.",
      parts = "FIL-REPRISE, quantité 1", tests = "Essai manuel et cycles automatiques conformes, course complète.",
      follow_up = "Contrôler le rayon de courbure et les autres conducteurs de la chaîne.",
    },
  },

  -- The operator is believed: the sensor is changed, and it is no better.
  bad = solution.wrong({
    { "ask", on = "done" }, { "dismantle", on = "4B4" }, { "fit", on = "4B4", with = "DM-PNP-M8" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
    { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 20 },
  }, {
    symptom = "Z en bas non vu.", analysis = "Détecteur mort.", element = "4B4", cause = "Usure normale",
    work_done = "Détecteur remplacé.", parts = "DM-PNP-M8", tests = "Cycles conformes.",
  }),
}
