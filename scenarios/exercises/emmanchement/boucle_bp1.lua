-- The plug of transmitter BP1 is corroded: 1.3 kOhm more in its 4-20 mA loop, which saturates at 50 bar; good bodies are rejected.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/boucle_bp1", line = "lines/emmanchement/line.lua",
  title = { fr = "La pression affichée ne dépasse plus la moitié", en = "The pressure shown never passes half" },
  task = "diagnose", trade = "electrical", level = 5, minutes = 90,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "BP1.loose_terminal", at = "82 s" } },
  arrival = "116 s",
  order = "OT 26-0233",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "Tout part au rebut et la ligne s’arrête après trois pièces. L’écran n’indique jamais plus de 50 bar, la presse manque de force. Pourtant les bagues ont l’air bien enfoncées.",
             en = "All goes to rejects and the line stops after three pieces. The screen never shows more than 50 bar, the press lacks force. Yet the bushings look well pressed." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Ce matin. Hier l’affichage plafonnait déjà par moments.", en = "This morning. Yesterday the display already stuck at times." } },
    { id = "gauge", person = "operator", q = { fr = "Que dit le manomètre du groupe ?", en = "What does the gauge of the unit say?" },
      a = { fr = "L’aiguille monte comme avant, je trouve.", en = "The needle goes up as before, I think." } },
    { id = "done", person = "colleague", q = { fr = "Qu’a-t-on déjà essayé ?", en = "What has been tried?" },
      a = { fr = "Rien. On pourrait changer l’échelle dans l’automate pour retrouver 95 bar.", en = "Nothing. We could change the scale in the controller to get 95 bar again." } },
    { id = "wash", person = "team_leader", q = { fr = "De l’eau ou de l’huile sur le bloc ?", en = "Water or oil on the block?" },
      a = { fr = "Le bloc est nettoyé au jet tiède une fois par mois.", en = "The block is washed with lukewarm water once a month." } },
  },
  history = {
    { date = "2026-02-17", order = "OT 26-0063", ref = "BP1", hours = 0.3,
      finding = { fr = "Bague d’étanchéité du connecteur de BP1 manquante", en = "Seal of BP1’s plug missing" },
      action = { fr = "Connecteur revissé, bague commandée", en = "Plug screwed on again, seal ordered" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "BP1.worn", "BP1.clogged", "AI1.blown", "A6.loose_terminal", "A7.loose_terminal", "3V1.misadjusted" },
  expectations = {
    root = "BP1.loose_terminal", element = "BP1", modes = { "loose_terminal", "no_contact" }, causes = { "environment", "pollution" },
    repair = { { "BP1" } }, remedies = { "repair:reterminate", "fit" },
    chain = { "BP1", "AI1", "XD", "A1", "A2", "A6", "A7", "A8", "MP2" },
    functional_chain = { "BP1", "AI1" },
    symptom = { { mode = "panel", on = "E38" }, { mode = "look", on = "BP1" } },
    proofs = {
      { { mode = "V=", on = "XD:+", with = "XD:-", above = 23, judged = "normal" },
        { mode = "ohm", on = "BP1:+", with = "BP1:1", above = 500, judged = "abnormal" } },
    },
    readings = { { mode = "ohm", on = "BP1:-", with = "AI1:I+", below = 3, judged = "normal" } },
    points = { "MP2:P" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K4", "CCP3-C1.K8", "T-S4" },
  },

  reference = solution.reference {
    ask = { "since", "gauge", "done", "wash" }, see = { { "look", on = "BP1" }, { "look", on = "AI1" }, { "look", on = "3G1" } },
    documents = { "folio:E11" },
    risks = {
      { "electrical", "Mesures en 24 V ; aucune mesure d’isolement sur la carte" },
      { "pressure", "Manomètre branché sur la prise MP2, aucun raccord ouvert" },
      { "movement", "Protecteur fermé, presse au repos" },
    },
    chain = { "BP1", "acquisition", "Pièces bien enfoncées, pression affichée plafonnée : l’acquisition" },
    suppose = {
      { "BP1", "loose_terminal", "Résistance dans la boucle 4-20 mA, au connecteur" },
      { "AI1", "blown", "Voie de la carte hors tolérance" },
      { "3V1", "misadjusted", "Pression vraiment trop basse" },
    },
    search = {
      { "measure", on = "XD:+", with = "XD:-", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "MP2:P", mode = "bar" }, { "read_plc", mode = "AI1" },
    },
    energies = { "electrical" },
    locked = {
      { "measure", on = "BP1:-", with = "AI1:I+", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "BP1:+", with = "BP1:1", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "BP1", mode = "loose_terminal", cites = { -2 }, text = "1,3 kilohm entre le connecteur et la broche 1, liaison A7 bonne" },
    },
    diagnosis = { "BP1", "loose_terminal", "environment", "Connecteur de BP1 corrodé : 1,3 kilohm dans la boucle, saturation à 50 bar" },
    part = "BP1",
    work = {
      { "repair", on = "BP1", mode = "reterminate" },
      { "measure", on = "BP1:+", with = "BP1:1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    report = {
      symptom = "Défaut E38 : trois rebuts de suite, pression affichée plafonnée à 50 bar, bagues enfoncées.",
      analysis = "24 V présents, liaison A7 bonne ; 1,3 kilohm dans le connecteur de BP1 : la boucle ne dépasse plus 9 mA.",
      element = "BP1, transmetteur de pression : son connecteur", cause = "Environnement : eau de lavage, bague d’étanchéité manquante.",
      work_done = "Consignation électrique, connecteur de BP1 refait et étanché, résistance contrôlée, pression relue.",
      tests = "Essai manuel et cycles automatiques conformes, 95 bar affichés.",
      follow_up = "Comparer BP1 au manomètre à deux pressions, protéger le bloc du lavage.",
    },
  },

  -- The analogue card is blamed and changed, live.
  bad = solution.wrong({
    { "dismantle", on = "AI1" }, { "fit", on = "AI1", with = "AI-420-PT" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
  }, {
    symptom = "Pression trop basse.", analysis = "Carte analogique déréglée.", element = "AI1", cause = "Vieillissement",
    work_done = "Carte remplacée.", parts = "AI-420-PT", tests = "Cycles conformes.",
  }),
}
