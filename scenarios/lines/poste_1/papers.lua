-- The paper of the machine's file that no model can tell: how it is run. The others are generated.
depanne.api(1)

local function page(id, title, fr, en)
  return depanne.paper { id = id, kind = "text", title = title,
                         body = { fr = table.concat(fr, "\n"), en = table.concat(en, "\n") } }
end

return {
  page("operation", { fr = "Conduite de la ligne", en = "Running the line" }, {
    "Fonction : le magasin gravitaire délivre un corps toutes les 8 s ; le poussoir 1A le pousse au bord de la table.",
    "Mise en service :",
    "1. Q0 sur I, vanne 0V1 ouverte, protecteur fermé, arrêts d’urgence déverrouillés.",
    "2. Sélecteur S5 sur AUTO. Réarmer par S2 (H5 s’éteint).",
    "3. Initialiser par S6 : mise en pression progressive, puis poussoir rentré (étapes 31, 37).",
    "4. Marche par S3 : H2 et balise verte allumés, un corps toutes les 8 s.",
    "Arrêt : S4, la ligne finit son cycle.",
    "Manuel : S5 sur MANU ; S3 maintenu sort le poussoir, relâché il rentre.",
    "Défaut : le message dit la condition attendue. Après réparation : S7, puis S6, puis S3.",
  }, {
    "Function: the gravity magazine delivers one body every 8 s; pusher 1A moves it to the edge of the table.",
    "Starting:",
    "1. Q0 on I, valve 0V1 open, guard closed, emergency stops released.",
    "2. Selector S5 on AUTO. Reset with S2 (H5 goes dark).",
    "3. Initialise with S6: soft start of the air, then pusher in (steps 31, 37).",
    "4. Start with S3: H2 and the green beacon lit, one body every 8 s.",
    "Stop: S4, the line ends its cycle.",
    "Manual: S5 on MANUAL; S3 held moves the pusher out, released it comes back.",
    "Fault: the message says the condition that is awaited. After the repair: S7, then S6, then S3.",
  }),
}
